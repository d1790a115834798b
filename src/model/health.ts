/** What the token may do; null where it could not be found out. */
export interface Capabilities {
  readonly read: boolean | null;
  readonly insert: boolean | null;
  readonly update: boolean | null;
  readonly users: boolean | null;
}

export interface TargetHealth {
  readonly target: string;
  readonly database: string | null;
  readonly url: string | null;
  readonly accessible: boolean;
  readonly problem: string | null;
  readonly cure: string | null;
}

/** `health.json`, in the words of the contract. */
export interface Health {
  readonly status: "healthy" | "degraded" | "unhealthy";
  readonly api_reachable: boolean;
  readonly token_valid: boolean;
  readonly database_accessible: boolean;
  readonly capabilities: Capabilities;
  readonly rate_limit_remaining: number | null;
  readonly last_sync_success: string | null;
  readonly last_sync_duration_sec: number | null;
  readonly targets: readonly TargetHealth[];
}
