-- Two universities. The example is about the first: `where` leaves the rows of the other one out.
INSERT INTO universities (id, name, city, founded, website) VALUES
  ('CalPolyPomona', 'Cal Poly Pomona', 'Pomona', 1938, 'https://www.cpp.edu'),
  ('Elsewhere', 'University of Elsewhere', NULL, NULL, NULL);

INSERT INTO teams (id, university_id, name, team_type, status) VALUES
  (1, 'CalPolyPomona', 'Avionics', 'engineering', 'active'),
  (2, 'CalPolyPomona', 'Ground station', 'engineering', 'planned'),
  (3, 'CalPolyPomona', 'School visits', 'outreach', 'active'),
  (4, 'Elsewhere', 'Payload', 'research', 'active');

INSERT INTO faculty (id, university_id, name, department) VALUES
  (1, 'CalPolyPomona', 'Advisor A', 'Aerospace Engineering'),
  (2, 'CalPolyPomona', 'Advisor B', NULL),
  (3, 'Elsewhere', 'Advisor C', 'Physics');

INSERT INTO students (id, university_id, name, team_id, advisor_id, skills, graduates) VALUES
  (1, 'CalPolyPomona', 'Student 1', 1, 1, '{C++,CAD}', '2027-06-12'),
  (2, 'CalPolyPomona', 'Student 2', 2, 1, '{Python}', '2027-06-12'),
  (3, 'CalPolyPomona', 'Student 3', NULL, NULL, '{}', NULL),
  (4, 'Elsewhere', 'Student 4', 4, 3, '{Optics}', NULL);

INSERT INTO projects (id, university_id, name, team_id, status, starts, ends, budget) VALUES
  (1, 'CalPolyPomona', 'Flight computer', 1, 'active', '2026-09-01', '2027-05-15', 12500.00),
  (2, 'CalPolyPomona', 'Antenna', 2, 'planned', '2026-11-01', NULL, 4300.50),
  (3, 'CalPolyPomona', 'Travelling exhibition', 3, 'active', NULL, NULL, NULL),
  (4, 'Elsewhere', 'Camera', 4, 'active', '2026-09-01', NULL, 9000);

INSERT INTO interfaces (id, university_id, name, kind, from_project, to_project, is_stable, settings) VALUES
  (1, 'CalPolyPomona', 'Telemetry', 'data', 1, 2, true, '{"baud": 115200}'),
  (2, 'CalPolyPomona', 'Bus power', 'power', 1, NULL, false, NULL),
  (3, 'Elsewhere', 'Image data', 'data', 4, NULL, false, NULL);

INSERT INTO modules (id, university_id, name, project_id, description, features, coverage) VALUES
  ('11111111-1111-4111-8111-111111111111', 'CalPolyPomona', 'attitude', 1, 'Knows which way is up.', '{estimation,filtering}', 87.5),
  ('22222222-2222-4222-8222-222222222222', 'CalPolyPomona', 'downlink', 2, 'Sends frames to the ground.', '{framing,retries}', 64),
  ('33333333-3333-4333-8333-333333333333', 'CalPolyPomona', 'spare', NULL, NULL, '{}', NULL),
  ('44444444-4444-4444-8444-444444444444', 'Elsewhere', 'exposure', 4, 'Sets the shutter.', '{metering}', 71.25);

-- The rows above brought their own numbers; the next ones come from the database.
SELECT setval(pg_get_serial_sequence('teams', 'id'), 100), setval(pg_get_serial_sequence('faculty', 'id'), 100),
  setval(pg_get_serial_sequence('students', 'id'), 100), setval(pg_get_serial_sequence('projects', 'id'), 100),
  setval(pg_get_serial_sequence('interfaces', 'id'), 100);
