export const id = 342;
export const ids = [342];
export const modules = {

/***/ 69711:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Client_auth, _Client_logLevel, _Client_logger, _Client_prefixUrl, _Client_timeoutMs, _Client_notionVersion, _Client_fetch, _Client_agent, _Client_userAgent, _Client_maxRetries, _Client_initialRetryDelayMs, _Client_maxRetryDelayMs;
Object.defineProperty(exports, "__esModule", ({ value: true }));
const logging_1 = __webpack_require__(12743);
const errors_1 = __webpack_require__(47979);
const utils_1 = __webpack_require__(21655);
const constants_1 = __webpack_require__(7079);
const api_endpoints_1 = __webpack_require__(58329);
const meeting_notes_1 = __webpack_require__(48759);
const package_json_1 = __webpack_require__(44585);
const START_CURSOR_PARAM_NAME = "start_cursor";
class Client {
    constructor(options) {
        var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m;
        _Client_auth.set(this, void 0);
        _Client_logLevel.set(this, void 0);
        _Client_logger.set(this, void 0);
        _Client_prefixUrl.set(this, void 0);
        _Client_timeoutMs.set(this, void 0);
        _Client_notionVersion.set(this, void 0);
        _Client_fetch.set(this, void 0);
        _Client_agent.set(this, void 0);
        _Client_userAgent.set(this, void 0);
        _Client_maxRetries.set(this, void 0);
        _Client_initialRetryDelayMs.set(this, void 0);
        _Client_maxRetryDelayMs.set(this, void 0);
        /*
         * Notion API endpoints
         */
        this.agents = {
            /**
             * Retrieve an agent
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getAgent);
                return this.request({
                    path: api_endpoints_1.getAgent.path(args),
                    method: api_endpoints_1.getAgent.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getAgent.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getAgent.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Query agents
             */
            query: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.queryAgents);
                return this.request({
                    path: api_endpoints_1.queryAgents.path(),
                    method: api_endpoints_1.queryAgents.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.queryAgents.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.queryAgents.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Retrieve agent insights
             */
            retrieveInsights: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getInsights);
                return this.request({
                    path: api_endpoints_1.getInsights.path(args),
                    method: api_endpoints_1.getInsights.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getInsights.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getInsights.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update an agent's credit limit
             */
            updateCreditLimit: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateAgentCreditLimit);
                return this.request({
                    path: api_endpoints_1.updateAgentCreditLimit.path(args),
                    method: api_endpoints_1.updateAgentCreditLimit.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateAgentCreditLimit.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateAgentCreditLimit.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update an agent's status
             */
            updateStatus: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateAgentStatus);
                return this.request({
                    path: api_endpoints_1.updateAgentStatus.path(args),
                    method: api_endpoints_1.updateAgentStatus.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateAgentStatus.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateAgentStatus.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Delete an agent
             */
            delete: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.deleteAgent);
                return this.request({
                    path: api_endpoints_1.deleteAgent.path(args),
                    method: api_endpoints_1.deleteAgent.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.deleteAgent.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.deleteAgent.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Apply many agent operations
             */
            batch: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.agentBatch);
                return this.request({
                    path: api_endpoints_1.agentBatch.path(),
                    method: api_endpoints_1.agentBatch.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.agentBatch.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.agentBatch.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.sessions = {
            /**
             * Retrieve a session
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.retrieveSession);
                return this.request({
                    path: api_endpoints_1.retrieveSession.path(args),
                    method: api_endpoints_1.retrieveSession.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.retrieveSession.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.retrieveSession.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update a session
             */
            update: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateSession);
                return this.request({
                    path: api_endpoints_1.updateSession.path(),
                    method: api_endpoints_1.updateSession.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateSession.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateSession.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Open a session stream
             */
            stream: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateSessionStream);
                return this.streamRequest({
                    path: api_endpoints_1.updateSessionStream.path(),
                    method: api_endpoints_1.updateSessionStream.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateSessionStream.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateSessionStream.bodyParams),
                    headers: api_endpoints_1.updateSessionStream.headers,
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                }, parseSessionStreamEvent);
            },
            /**
             * Cancel a session
             */
            cancel: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.cancelSession);
                return this.request({
                    path: api_endpoints_1.cancelSession.path(args),
                    method: api_endpoints_1.cancelSession.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.cancelSession.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.cancelSession.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Query sessions
             */
            query: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.querySessions);
                return this.request({
                    path: api_endpoints_1.querySessions.path(),
                    method: api_endpoints_1.querySessions.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.querySessions.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.querySessions.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Query session events
             */
            queryEvents: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.querySessionEvents);
                return this.request({
                    path: api_endpoints_1.querySessionEvents.path(args),
                    method: api_endpoints_1.querySessionEvents.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.querySessionEvents.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.querySessionEvents.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.asyncTasks = {
            /**
             * Retrieve an async task
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getAsyncTask);
                return this.request({
                    path: api_endpoints_1.getAsyncTask.path(args),
                    method: api_endpoints_1.getAsyncTask.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getAsyncTask.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getAsyncTask.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.blocks = {
            /**
             * Retrieve block
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getBlock);
                return this.request({
                    path: api_endpoints_1.getBlock.path(args),
                    method: api_endpoints_1.getBlock.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getBlock.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getBlock.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update block
             */
            update: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateBlock);
                return this.request({
                    path: api_endpoints_1.updateBlock.path(args),
                    method: api_endpoints_1.updateBlock.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateBlock.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateBlock.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Delete block
             */
            delete: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.deleteBlock);
                return this.request({
                    path: api_endpoints_1.deleteBlock.path(args),
                    method: api_endpoints_1.deleteBlock.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.deleteBlock.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.deleteBlock.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            children: {
                /**
                 * Append block children
                 */
                append: (args) => {
                    this.warnUnknownParams(args, api_endpoints_1.appendBlockChildren);
                    return this.request({
                        path: api_endpoints_1.appendBlockChildren.path(args),
                        method: api_endpoints_1.appendBlockChildren.method,
                        query: (0, utils_1.pick)(args, api_endpoints_1.appendBlockChildren.queryParams),
                        body: (0, utils_1.pick)(args, api_endpoints_1.appendBlockChildren.bodyParams),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
                /**
                 * Retrieve block children
                 */
                list: (args) => {
                    this.warnUnknownParams(args, api_endpoints_1.listBlockChildren);
                    return this.request({
                        path: api_endpoints_1.listBlockChildren.path(args),
                        method: api_endpoints_1.listBlockChildren.method,
                        query: (0, utils_1.pick)(args, api_endpoints_1.listBlockChildren.queryParams),
                        body: (0, utils_1.pick)(args, api_endpoints_1.listBlockChildren.bodyParams),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
            },
            meetingNotes: {
                /**
                 * Create a meeting note
                 */
                create: (args) => {
                    this.warnUnknownParams(args, meeting_notes_1.createMeetingNote);
                    return this.request({
                        path: meeting_notes_1.createMeetingNote.path(),
                        method: meeting_notes_1.createMeetingNote.method,
                        query: (0, utils_1.pick)(args, meeting_notes_1.createMeetingNote.queryParams),
                        body: (0, utils_1.pick)(args, meeting_notes_1.createMeetingNote.bodyParams),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
                /**
                 * Query meeting notes
                 */
                query: (args) => {
                    return this.request({
                        path: meeting_notes_1.queryMeetingNotes.path(),
                        method: meeting_notes_1.queryMeetingNotes.method,
                        query: (0, utils_1.pick)(args, meeting_notes_1.queryMeetingNotes.queryParams),
                        body: (0, utils_1.pick)(args, meeting_notes_1.queryMeetingNotes.bodyParams),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
            },
        };
        this.databases = {
            /**
             * Retrieve a database
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getDatabase);
                return this.request({
                    path: api_endpoints_1.getDatabase.path(args),
                    method: api_endpoints_1.getDatabase.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getDatabase.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getDatabase.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Create a database
             */
            create: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.createDatabase);
                return this.request({
                    path: api_endpoints_1.createDatabase.path(),
                    method: api_endpoints_1.createDatabase.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.createDatabase.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.createDatabase.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update a database
             */
            update: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateDatabase);
                return this.request({
                    path: api_endpoints_1.updateDatabase.path(args),
                    method: api_endpoints_1.updateDatabase.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateDatabase.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateDatabase.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.dataSources = {
            /**
             * Retrieve a data source
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getDataSource);
                return this.request({
                    path: api_endpoints_1.getDataSource.path(args),
                    method: api_endpoints_1.getDataSource.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getDataSource.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getDataSource.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Query a data source
             */
            query: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.queryDataSource);
                return this.request({
                    path: api_endpoints_1.queryDataSource.path(args),
                    method: api_endpoints_1.queryDataSource.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.queryDataSource.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.queryDataSource.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Create a data source
             */
            create: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.createDataSource);
                return this.request({
                    path: api_endpoints_1.createDataSource.path(),
                    method: api_endpoints_1.createDataSource.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.createDataSource.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.createDataSource.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update a data source
             */
            update: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateDataSource);
                return this.request({
                    path: api_endpoints_1.updateDataSource.path(args),
                    method: api_endpoints_1.updateDataSource.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateDataSource.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateDataSource.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * List page templates that are available for a data source
             */
            listTemplates: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.listDataSourceTemplates);
                return this.request({
                    path: api_endpoints_1.listDataSourceTemplates.path(args),
                    method: api_endpoints_1.listDataSourceTemplates.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.listDataSourceTemplates.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.listDataSourceTemplates.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.pages = {
            /**
             * Create a page
             */
            create: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.createPage);
                return this.request({
                    path: api_endpoints_1.createPage.path(),
                    method: api_endpoints_1.createPage.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.createPage.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.createPage.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Retrieve a page
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getPage);
                return this.request({
                    path: api_endpoints_1.getPage.path(args),
                    method: api_endpoints_1.getPage.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getPage.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getPage.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update page properties
             */
            update: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updatePage);
                return this.request({
                    path: api_endpoints_1.updatePage.path(args),
                    method: api_endpoints_1.updatePage.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updatePage.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updatePage.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Move a page
             */
            move: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.movePage);
                return this.request({
                    path: api_endpoints_1.movePage.path(args),
                    method: api_endpoints_1.movePage.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.movePage.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.movePage.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Retrieve a page as markdown
             */
            retrieveMarkdown: (args) => {
                return this.request({
                    path: api_endpoints_1.getPageMarkdown.path(args),
                    method: api_endpoints_1.getPageMarkdown.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getPageMarkdown.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getPageMarkdown.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update a page's content as markdown
             */
            updateMarkdown: (args) => {
                return this.request({
                    path: api_endpoints_1.updatePageMarkdown.path(args),
                    method: api_endpoints_1.updatePageMarkdown.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updatePageMarkdown.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updatePageMarkdown.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            properties: {
                /**
                 * Retrieve page property
                 */
                retrieve: (args) => {
                    this.warnUnknownParams(args, api_endpoints_1.getPageProperty);
                    return this.request({
                        path: api_endpoints_1.getPageProperty.path(args),
                        method: api_endpoints_1.getPageProperty.method,
                        query: (0, utils_1.pick)(args, api_endpoints_1.getPageProperty.queryParams),
                        body: (0, utils_1.pick)(args, api_endpoints_1.getPageProperty.bodyParams),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
            },
        };
        this.users = {
            /**
             * Retrieve a user
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getUser);
                return this.request({
                    path: api_endpoints_1.getUser.path(args),
                    method: api_endpoints_1.getUser.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getUser.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getUser.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * List all users
             */
            list: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.listUsers);
                return this.request({
                    path: api_endpoints_1.listUsers.path(),
                    method: api_endpoints_1.listUsers.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.listUsers.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.listUsers.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Get details about bot
             */
            me: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getSelf);
                return this.request({
                    path: api_endpoints_1.getSelf.path(),
                    method: api_endpoints_1.getSelf.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getSelf.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getSelf.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.customEmojis = {
            /**
             * List custom emojis
             */
            list: (args) => {
                this.warnUnknownParams(args !== null && args !== void 0 ? args : {}, api_endpoints_1.listCustomEmojis);
                return this.request({
                    path: api_endpoints_1.listCustomEmojis.path(),
                    method: api_endpoints_1.listCustomEmojis.method,
                    query: (0, utils_1.pick)(args !== null && args !== void 0 ? args : {}, api_endpoints_1.listCustomEmojis.queryParams),
                    body: (0, utils_1.pick)(args !== null && args !== void 0 ? args : {}, api_endpoints_1.listCustomEmojis.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.comments = {
            /**
             * Create a comment
             */
            create: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.createComment);
                return this.request({
                    path: api_endpoints_1.createComment.path(),
                    method: api_endpoints_1.createComment.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.createComment.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.createComment.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * List comments
             */
            list: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.listComments);
                return this.request({
                    path: api_endpoints_1.listComments.path(),
                    method: api_endpoints_1.listComments.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.listComments.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.listComments.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Retrieve a comment
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getComment);
                return this.request({
                    path: api_endpoints_1.getComment.path(args),
                    method: api_endpoints_1.getComment.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getComment.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getComment.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update a comment
             */
            update: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.updateComment);
                return this.request({
                    path: api_endpoints_1.updateComment.path(args),
                    method: api_endpoints_1.updateComment.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateComment.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.updateComment.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Delete a comment
             */
            delete: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.deleteComment);
                return this.request({
                    path: api_endpoints_1.deleteComment.path(args),
                    method: api_endpoints_1.deleteComment.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.deleteComment.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.deleteComment.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.fileUploads = {
            /**
             * Create a file upload
             */
            create: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.createFileUpload);
                return this.request({
                    path: api_endpoints_1.createFileUpload.path(),
                    method: api_endpoints_1.createFileUpload.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.createFileUpload.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.createFileUpload.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Retrieve a file upload
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getFileUpload);
                return this.request({
                    path: api_endpoints_1.getFileUpload.path(args),
                    method: api_endpoints_1.getFileUpload.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getFileUpload.queryParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * List file uploads
             */
            list: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.listFileUploads);
                return this.request({
                    path: api_endpoints_1.listFileUploads.path(),
                    method: api_endpoints_1.listFileUploads.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.listFileUploads.queryParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Send a file upload
             *
             * Requires a `file_upload_id`, obtained from the `id` of the Create File
             * Upload API response.
             *
             * The `file` parameter contains the raw file contents or Blob/File object
             * under `file.data`, and an optional `file.filename` string.
             *
             * Supply a stringified `part_number` parameter when using file uploads
             * in multi-part mode.
             *
             * This endpoint sends HTTP multipart/form-data instead of JSON parameters.
             */
            send: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.sendFileUpload);
                return this.request({
                    path: api_endpoints_1.sendFileUpload.path(args),
                    method: api_endpoints_1.sendFileUpload.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.sendFileUpload.queryParams),
                    formDataParams: (0, utils_1.pick)(args, api_endpoints_1.sendFileUpload.formDataParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Complete a file upload
             */
            complete: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.completeFileUpload);
                return this.request({
                    path: api_endpoints_1.completeFileUpload.path(args),
                    method: api_endpoints_1.completeFileUpload.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.completeFileUpload.queryParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
        };
        this.views = {
            /**
             * Create a view
             */
            create: (args) => {
                return this.request({
                    path: api_endpoints_1.createView.path(),
                    method: api_endpoints_1.createView.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.createView.queryParams),
                    body: (0, utils_1.pick)(args, [
                        "data_source_id",
                        "name",
                        "type",
                        "database_id",
                        "view_id",
                        "filter",
                        "sorts",
                        "quick_filters",
                        "create_database",
                        "configuration",
                        "position",
                        "placement",
                    ]),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Retrieve a view
             */
            retrieve: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.getView);
                return this.request({
                    path: api_endpoints_1.getView.path(args),
                    method: api_endpoints_1.getView.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.getView.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.getView.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Update a view
             */
            update: (args) => {
                return this.request({
                    path: api_endpoints_1.updateView.path(args),
                    method: api_endpoints_1.updateView.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.updateView.queryParams),
                    body: (0, utils_1.pick)(args, [
                        "name",
                        "filter",
                        "sorts",
                        "quick_filters",
                        "configuration",
                    ]),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * Delete a view
             */
            delete: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.deleteView);
                return this.request({
                    path: api_endpoints_1.deleteView.path(args),
                    method: api_endpoints_1.deleteView.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.deleteView.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.deleteView.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            /**
             * List views for a database
             */
            list: (args) => {
                this.warnUnknownParams(args, api_endpoints_1.listDatabaseViews);
                return this.request({
                    path: api_endpoints_1.listDatabaseViews.path(),
                    method: api_endpoints_1.listDatabaseViews.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.listDatabaseViews.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.listDatabaseViews.bodyParams),
                    auth: args === null || args === void 0 ? void 0 : args.auth,
                });
            },
            queries: {
                /**
                 * Create a view query
                 */
                create: (args) => {
                    return this.request({
                        path: api_endpoints_1.createViewQuery.path(args),
                        method: api_endpoints_1.createViewQuery.method,
                        query: (0, utils_1.pick)(args, api_endpoints_1.createViewQuery.queryParams),
                        body: (0, utils_1.pick)(args, ["page_size"]),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
                /**
                 * Get view query results
                 */
                results: (args) => {
                    this.warnUnknownParams(args, api_endpoints_1.getViewQueryResults);
                    return this.request({
                        path: api_endpoints_1.getViewQueryResults.path(args),
                        method: api_endpoints_1.getViewQueryResults.method,
                        query: (0, utils_1.pick)(args, api_endpoints_1.getViewQueryResults.queryParams),
                        body: (0, utils_1.pick)(args, api_endpoints_1.getViewQueryResults.bodyParams),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
                /**
                 * Delete a view query
                 */
                delete: (args) => {
                    this.warnUnknownParams(args, api_endpoints_1.deleteViewQuery);
                    return this.request({
                        path: api_endpoints_1.deleteViewQuery.path(args),
                        method: api_endpoints_1.deleteViewQuery.method,
                        query: (0, utils_1.pick)(args, api_endpoints_1.deleteViewQuery.queryParams),
                        body: (0, utils_1.pick)(args, api_endpoints_1.deleteViewQuery.bodyParams),
                        auth: args === null || args === void 0 ? void 0 : args.auth,
                    });
                },
            },
        };
        /**
         * Search
         */
        this.search = (args) => {
            this.warnUnknownParams(args, api_endpoints_1.search);
            return this.request({
                path: api_endpoints_1.search.path(),
                method: api_endpoints_1.search.method,
                query: (0, utils_1.pick)(args, api_endpoints_1.search.queryParams),
                body: (0, utils_1.pick)(args, api_endpoints_1.search.bodyParams),
                auth: args === null || args === void 0 ? void 0 : args.auth,
            });
        };
        this.oauth = {
            /**
             * Get token
             */
            token: (args) => {
                return this.request({
                    path: api_endpoints_1.oauthToken.path(),
                    method: api_endpoints_1.oauthToken.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.oauthToken.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.oauthToken.bodyParams),
                    auth: {
                        client_id: args.client_id,
                        client_secret: args.client_secret,
                    },
                });
            },
            /**
             * Introspect token
             */
            introspect: (args) => {
                return this.request({
                    path: api_endpoints_1.oauthIntrospect.path(),
                    method: api_endpoints_1.oauthIntrospect.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.oauthIntrospect.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.oauthIntrospect.bodyParams),
                    auth: {
                        client_id: args.client_id,
                        client_secret: args.client_secret,
                    },
                });
            },
            /**
             * Revoke token
             */
            revoke: (args) => {
                return this.request({
                    path: api_endpoints_1.oauthRevoke.path(),
                    method: api_endpoints_1.oauthRevoke.method,
                    query: (0, utils_1.pick)(args, api_endpoints_1.oauthRevoke.queryParams),
                    body: (0, utils_1.pick)(args, api_endpoints_1.oauthRevoke.bodyParams),
                    auth: {
                        client_id: args.client_id,
                        client_secret: args.client_secret,
                    },
                });
            },
        };
        __classPrivateFieldSet(this, _Client_auth, options === null || options === void 0 ? void 0 : options.auth, "f");
        __classPrivateFieldSet(this, _Client_logLevel, (_a = options === null || options === void 0 ? void 0 : options.logLevel) !== null && _a !== void 0 ? _a : logging_1.LogLevel.WARN, "f");
        __classPrivateFieldSet(this, _Client_logger, (_b = options === null || options === void 0 ? void 0 : options.logger) !== null && _b !== void 0 ? _b : (0, logging_1.makeConsoleLogger)(package_json_1.name), "f");
        __classPrivateFieldSet(this, _Client_prefixUrl, `${(_c = options === null || options === void 0 ? void 0 : options.baseUrl) !== null && _c !== void 0 ? _c : constants_1.DEFAULT_BASE_URL}/v1/`, "f");
        __classPrivateFieldSet(this, _Client_timeoutMs, (_d = options === null || options === void 0 ? void 0 : options.timeoutMs) !== null && _d !== void 0 ? _d : constants_1.DEFAULT_TIMEOUT_MS, "f");
        __classPrivateFieldSet(this, _Client_notionVersion, (_e = options === null || options === void 0 ? void 0 : options.notionVersion) !== null && _e !== void 0 ? _e : Client.defaultNotionVersion, "f");
        __classPrivateFieldSet(this, _Client_fetch, (_f = options === null || options === void 0 ? void 0 : options.fetch) !== null && _f !== void 0 ? _f : fetch.bind(globalThis), "f");
        __classPrivateFieldSet(this, _Client_agent, options === null || options === void 0 ? void 0 : options.agent, "f");
        __classPrivateFieldSet(this, _Client_userAgent, `notionhq-client/${package_json_1.version}`, "f");
        if ((options === null || options === void 0 ? void 0 : options.retry) === false) {
            __classPrivateFieldSet(this, _Client_maxRetries, 0, "f");
            __classPrivateFieldSet(this, _Client_initialRetryDelayMs, 0, "f");
            __classPrivateFieldSet(this, _Client_maxRetryDelayMs, 0, "f");
        }
        else {
            __classPrivateFieldSet(this, _Client_maxRetries, (_h = (_g = options === null || options === void 0 ? void 0 : options.retry) === null || _g === void 0 ? void 0 : _g.maxRetries) !== null && _h !== void 0 ? _h : constants_1.DEFAULT_MAX_RETRIES, "f");
            __classPrivateFieldSet(this, _Client_initialRetryDelayMs, (_k = (_j = options === null || options === void 0 ? void 0 : options.retry) === null || _j === void 0 ? void 0 : _j.initialRetryDelayMs) !== null && _k !== void 0 ? _k : constants_1.DEFAULT_INITIAL_RETRY_DELAY_MS, "f");
            __classPrivateFieldSet(this, _Client_maxRetryDelayMs, (_m = (_l = options === null || options === void 0 ? void 0 : options.retry) === null || _l === void 0 ? void 0 : _l.maxRetryDelayMs) !== null && _m !== void 0 ? _m : constants_1.DEFAULT_MAX_RETRY_DELAY_MS, "f");
        }
    }
    /**
     * Sends a request.
     */
    async request(args) {
        const { path, method, query, body, formDataParams, auth } = args;
        (0, errors_1.validateRequestPath)(path);
        this.log(logging_1.LogLevel.INFO, "request start", { method, path });
        const url = this.buildRequestUrl(path, query);
        const bodyAsJsonString = this.serializeBody(body);
        const headers = this.buildRequestHeaders(args.headers, auth, bodyAsJsonString);
        const formData = this.buildFormData(formDataParams, headers);
        return this.executeWithRetry({
            url,
            method,
            path,
            headers,
            body: bodyAsJsonString !== null && bodyAsJsonString !== void 0 ? bodyAsJsonString : formData,
        }, request => this.executeSingleRequest(request));
    }
    /**
     * Opens an SSE response and yields each parsed event as it arrives.
     */
    async *streamRequest(args, parseEvent) {
        var _a;
        const { path, method, query, body, auth } = args;
        (0, errors_1.validateRequestPath)(path);
        this.log(logging_1.LogLevel.INFO, "stream request start", { method, path });
        const url = this.buildRequestUrl(path, query);
        const bodyAsJsonString = this.serializeBody(body);
        const headers = this.buildRequestHeaders(args.headers, auth, bodyAsJsonString);
        const response = await this.executeWithRetry({
            url,
            method,
            path,
            headers,
            body: bodyAsJsonString,
        }, request => this.executeSingleStreamRequest(request));
        this.log(logging_1.LogLevel.INFO, "stream request opened", { method, path });
        if (response.body === undefined || response.body === null) {
            for (const frame of takeSseFrames({
                content: await response.text(),
                complete: true,
            }).frames) {
                yield parseEvent(frame);
            }
            return;
        }
        const reader = response.body.getReader();
        const decoder = new TextDecoder();
        let remaining = "";
        let complete = false;
        try {
            while (!complete) {
                const { done, value } = await reader.read();
                if (done) {
                    complete = true;
                    continue;
                }
                if (value === undefined) {
                    throw new Error("SSE response body ended without a data chunk.");
                }
                const frames = takeSseFrames({
                    content: `${remaining}${decoder.decode(value, { stream: true })}`,
                    complete: false,
                });
                remaining = frames.remaining;
                for (const frame of frames.frames) {
                    yield parseEvent(frame);
                }
            }
            for (const frame of takeSseFrames({
                content: `${remaining}${decoder.decode()}`,
                complete: true,
            }).frames) {
                yield parseEvent(frame);
            }
        }
        finally {
            try {
                if (!complete) {
                    await ((_a = reader.cancel) === null || _a === void 0 ? void 0 : _a.call(reader));
                }
            }
            finally {
                reader.releaseLock();
            }
        }
    }
    /**
     * Builds the full URL with query parameters.
     */
    buildRequestUrl(path, query) {
        const url = new URL(`${__classPrivateFieldGet(this, _Client_prefixUrl, "f")}${path}`);
        if (query) {
            for (const [key, value] of Object.entries(query)) {
                // Skip `null` for the same reason as `undefined`: callers pipe
                // `next_cursor` (which can be `null`) back as `start_cursor`, and a
                // null cursor means "no cursor" — encoding it as the string "null"
                // would send a bogus value to the server.
                if (value !== undefined && value !== null) {
                    if (Array.isArray(value)) {
                        for (const val of value) {
                            url.searchParams.append(key, decodeURIComponent(val));
                        }
                    }
                    else {
                        url.searchParams.append(key, String(value));
                    }
                }
            }
        }
        return url;
    }
    /**
     * Serializes the request body to JSON string if non-empty.
     */
    serializeBody(body) {
        if (!body) {
            return undefined;
        }
        const serializedBody = { ...body };
        if (serializedBody[START_CURSOR_PARAM_NAME] === null) {
            delete serializedBody[START_CURSOR_PARAM_NAME];
        }
        if (Object.entries(serializedBody).length === 0) {
            return undefined;
        }
        return JSON.stringify(serializedBody);
    }
    /**
     * Builds the request headers including auth and content-type.
     */
    buildRequestHeaders(customHeaders, auth, bodyAsJsonString) {
        const authorizationHeader = this.buildAuthHeader(auth);
        const headers = {
            ...customHeaders,
            ...authorizationHeader,
            "Notion-Version": __classPrivateFieldGet(this, _Client_notionVersion, "f"),
            "user-agent": __classPrivateFieldGet(this, _Client_userAgent, "f"),
        };
        if (bodyAsJsonString !== undefined) {
            headers["content-type"] = "application/json";
        }
        return headers;
    }
    /**
     * Builds the authorization header based on auth type.
     */
    buildAuthHeader(auth) {
        if (typeof auth === "object") {
            const unencodedCredential = `${auth.client_id}:${auth.client_secret}`;
            const encodedCredential = Buffer.from(unencodedCredential).toString("base64");
            return { authorization: `Basic ${encodedCredential}` };
        }
        return this.authAsHeaders(auth);
    }
    /**
     * Builds FormData from form parameters if provided.
     * Also removes content-type header to let fetch set the boundary.
     */
    buildFormData(formDataParams, headers) {
        if (!formDataParams) {
            return undefined;
        }
        delete headers["content-type"];
        const formData = new FormData();
        for (const [key, value] of Object.entries(formDataParams)) {
            if (typeof value === "string") {
                formData.append(key, value);
            }
            else if (typeof value === "object") {
                formData.append(key, typeof value.data === "object" ? value.data : new Blob([value.data]), value.filename);
            }
        }
        return formData;
    }
    /**
     * Executes the request with retry logic.
     */
    async executeWithRetry(args, execute) {
        const { url, method, path, headers, body } = args;
        let attempt = 0;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            try {
                return await execute({
                    url,
                    method,
                    path,
                    headers,
                    body,
                });
            }
            catch (error) {
                if (!(0, errors_1.isNotionClientError)(error)) {
                    throw error;
                }
                this.logRequestError(error, attempt);
                if (attempt < __classPrivateFieldGet(this, _Client_maxRetries, "f") && this.canRetry(error, method)) {
                    const delayMs = this.calculateRetryDelay(error, attempt);
                    this.log(logging_1.LogLevel.INFO, "retrying request", {
                        method,
                        path,
                        attempt: attempt + 1,
                        delayMs,
                    });
                    await this.sleep(delayMs);
                    attempt++;
                    continue;
                }
                throw error;
            }
        }
    }
    /**
     * Executes a single HTTP request (no retry).
     */
    async executeSingleRequest(args) {
        const { url, method, path, headers, body } = args;
        const response = await errors_1.RequestTimeoutError.rejectAfterTimeout(__classPrivateFieldGet(this, _Client_fetch, "f").call(this, url.toString(), {
            method: method.toUpperCase(),
            headers,
            body,
            agent: __classPrivateFieldGet(this, _Client_agent, "f"),
        }), __classPrivateFieldGet(this, _Client_timeoutMs, "f"));
        const responseText = await response.text();
        if (!response.ok) {
            throw (0, errors_1.buildRequestError)(response, responseText);
        }
        const responseJson = JSON.parse(responseText);
        this.log(logging_1.LogLevel.INFO, "request success", {
            method,
            path,
            ...this.extractRequestId(responseJson),
        });
        return responseJson;
    }
    /**
     * Opens an SSE response without consuming its body. Retry orchestration is
     * shared with JSON requests so only the initial, retryable HTTP failures are
     * retried; once a stream has opened, its events are never replayed.
     */
    async executeSingleStreamRequest(args) {
        const { url, method, body } = args;
        const response = await errors_1.RequestTimeoutError.rejectAfterTimeout(__classPrivateFieldGet(this, _Client_fetch, "f").call(this, url.toString(), {
            method: method.toUpperCase(),
            headers: args.headers,
            body,
            agent: __classPrivateFieldGet(this, _Client_agent, "f"),
        }), __classPrivateFieldGet(this, _Client_timeoutMs, "f"));
        if (!response.ok) {
            throw (0, errors_1.buildRequestError)(response, await response.text());
        }
        return response;
    }
    /**
     * Logs a request error with appropriate detail level.
     */
    logRequestError(error, attempt) {
        this.log(logging_1.LogLevel.WARN, "request fail", {
            code: error.code,
            message: error.message,
            attempt,
            ...this.extractRequestId(error),
        });
        if ((0, errors_1.isHTTPResponseError)(error)) {
            this.log(logging_1.LogLevel.DEBUG, "failed response body", {
                body: error.body,
            });
        }
    }
    /**
     * Extracts request_id from an object if present.
     */
    extractRequestId(obj) {
        if (obj &&
            typeof obj === "object" &&
            "request_id" in obj &&
            typeof obj.request_id === "string") {
            return { requestId: obj.request_id };
        }
        return {};
    }
    /**
     * Determines if an error can be retried based on its error code and method.
     * Rate limits (429) and service overloads (529) are always retryable since
     * the server explicitly asks us to retry. Server errors (500, 503) are only
     * retried for idempotent methods (GET, DELETE) to avoid duplicate side
     * effects.
     */
    canRetry(error, method) {
        if (!errors_1.APIResponseError.isAPIResponseError(error)) {
            return false;
        }
        // Server says "try again later"; retry these for every HTTP method.
        if (error.code === errors_1.APIErrorCode.RateLimited ||
            error.code === errors_1.APIErrorCode.ServiceOverload) {
            return true;
        }
        // Server errors only retry for idempotent methods
        const isIdempotent = method === "get" || method === "delete";
        if (isIdempotent) {
            return (error.code === errors_1.APIErrorCode.InternalServerError ||
                error.code === errors_1.APIErrorCode.ServiceUnavailable);
        }
        return false;
    }
    /**
     * Calculates the delay before the next retry attempt.
     * Uses retry-after header if present, otherwise exponential back-off with
     * jitter.
     */
    calculateRetryDelay(error, attempt) {
        // Try to get retry-after from the error headers
        if (errors_1.APIResponseError.isAPIResponseError(error)) {
            const retryAfterMs = this.parseRetryAfterHeader(error.headers);
            if (retryAfterMs !== undefined) {
                return Math.min(retryAfterMs, __classPrivateFieldGet(this, _Client_maxRetryDelayMs, "f"));
            }
        }
        // Exponential back-off with full jitter
        const baseDelay = __classPrivateFieldGet(this, _Client_initialRetryDelayMs, "f") * Math.pow(2, attempt);
        const jitter = Math.random();
        return Math.min(baseDelay * jitter + baseDelay / 2, __classPrivateFieldGet(this, _Client_maxRetryDelayMs, "f"));
    }
    /**
     * Parses the retry-after header value.
     * Supports both delta-seconds (e.g., "120") and HTTP-date formats.
     * Returns the delay in milliseconds, or undefined if not present or invalid.
     */
    parseRetryAfterHeader(headers) {
        const retryAfterValue = (0, errors_1.getResponseHeader)(headers, "retry-after");
        if (!retryAfterValue) {
            return undefined;
        }
        // Try parsing as delta-seconds (integer)
        const seconds = parseInt(retryAfterValue, 10);
        if (!isNaN(seconds) && seconds >= 0) {
            return seconds * 1000;
        }
        // Try parsing as HTTP-date
        const date = Date.parse(retryAfterValue);
        if (!isNaN(date)) {
            const delayMs = date - Date.now();
            return delayMs > 0 ? delayMs : 0;
        }
        return undefined;
    }
    sleep(ms) {
        return new Promise(resolve => setTimeout(resolve, ms));
    }
    /**
     * Logs a warning when the caller passes parameters that are not recognized
     * by the endpoint definition. This helps catch typos and renamed parameters
     * (e.g. `archived` vs `in_trash` for `databases.update`) that would
     * otherwise be silently dropped by `pick()`.
     */
    warnUnknownParams(args, endpoint) {
        var _a;
        if (!args || typeof args !== "object")
            return;
        const unknownKeys = (0, utils_1.getUnknownParams)(args, endpoint);
        if (unknownKeys.length > 0) {
            this.log(logging_1.LogLevel.WARN, "unknown parameters were ignored", {
                unknownParams: unknownKeys,
                knownParams: [
                    ...endpoint.pathParams,
                    ...endpoint.queryParams,
                    ...endpoint.bodyParams,
                    ...((_a = endpoint.formDataParams) !== null && _a !== void 0 ? _a : []),
                ],
            });
        }
    }
    /**
     * Emits a log message to the console.
     *
     * @param level The level for this message
     * @param args Arguments to send to the console
     */
    log(level, message, extraInfo) {
        if ((0, logging_1.logLevelSeverity)(level) >= (0, logging_1.logLevelSeverity)(__classPrivateFieldGet(this, _Client_logLevel, "f"))) {
            __classPrivateFieldGet(this, _Client_logger, "f").call(this, level, message, extraInfo);
        }
    }
    /**
     * Transforms an API key or access token into a headers object suitable for an HTTP request.
     *
     * This method uses the instance's value as the default when the input is undefined. If neither are defined, it returns
     * an empty object
     *
     * @param auth API key or access token
     * @returns headers key-value object
     */
    authAsHeaders(auth) {
        const headers = {};
        const authHeaderValue = auth !== null && auth !== void 0 ? auth : __classPrivateFieldGet(this, _Client_auth, "f");
        if (authHeaderValue !== undefined) {
            headers["authorization"] = `Bearer ${authHeaderValue}`;
        }
        return headers;
    }
}
_Client_auth = new WeakMap(), _Client_logLevel = new WeakMap(), _Client_logger = new WeakMap(), _Client_prefixUrl = new WeakMap(), _Client_timeoutMs = new WeakMap(), _Client_notionVersion = new WeakMap(), _Client_fetch = new WeakMap(), _Client_agent = new WeakMap(), _Client_userAgent = new WeakMap(), _Client_maxRetries = new WeakMap(), _Client_initialRetryDelayMs = new WeakMap(), _Client_maxRetryDelayMs = new WeakMap();
Client.defaultNotionVersion = "2025-09-03";
exports["default"] = Client;
const sessionStreamEventTypes = new Set([
    "session.snapshot",
    "event.provisional",
    "event.committed",
    "stream.timeout",
    "stream.end",
    "stream.error",
]);
function takeSseFrames(args) {
    const frames = [];
    let remaining = args.content.replace(/\r\n/g, "\n");
    let boundary = remaining.indexOf("\n\n");
    while (boundary !== -1) {
        const frame = parseSseFrame(remaining.slice(0, boundary));
        if (frame !== undefined) {
            frames.push(frame);
        }
        remaining = remaining.slice(boundary + 2);
        boundary = remaining.indexOf("\n\n");
    }
    if (args.complete && remaining !== "") {
        const frame = parseSseFrame(remaining);
        if (frame !== undefined) {
            frames.push(frame);
        }
        remaining = "";
    }
    return { frames, remaining };
}
function parseSseFrame(content) {
    let eventName;
    const dataLines = [];
    for (const line of content.split("\n")) {
        if (line.startsWith(":")) {
            continue;
        }
        const colonIndex = line.indexOf(":");
        if (colonIndex === -1) {
            continue;
        }
        const field = line.slice(0, colonIndex);
        const valueStart = line.charAt(colonIndex + 1) === " " ? colonIndex + 2 : colonIndex + 1;
        const value = line.slice(valueStart);
        if (field === "event") {
            eventName = value;
        }
        else if (field === "data") {
            dataLines.push(value);
        }
    }
    if (dataLines.length === 0) {
        return undefined;
    }
    if (eventName === undefined) {
        throw new Error("Session stream event is missing its SSE event name.");
    }
    return { eventName, data: dataLines.join("\n") };
}
function parseSessionStreamEvent(frame) {
    const event = JSON.parse(frame.data);
    if (typeof event !== "object" ||
        event === null ||
        !sessionStreamEventTypes.has(event.type) ||
        event.type !== frame.eventName) {
        throw new Error("Session stream event does not match its SSE event name.");
    }
    return event;
}
//# sourceMappingURL=Client.js.map

/***/ }),

/***/ 58329:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
//
// This barrel re-exports all API types from per-resource modules.
// Import from this file for backwards compatibility, or import
// directly from the specific resource module.
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
__exportStar(__webpack_require__(19682), exports);
__exportStar(__webpack_require__(58877), exports);
__exportStar(__webpack_require__(12670), exports);
__exportStar(__webpack_require__(33382), exports);
__exportStar(__webpack_require__(48541), exports);
__exportStar(__webpack_require__(18639), exports);
__exportStar(__webpack_require__(71067), exports);
__exportStar(__webpack_require__(70748), exports);
__exportStar(__webpack_require__(59201), exports);
__exportStar(__webpack_require__(48759), exports);
__exportStar(__webpack_require__(62549), exports);
__exportStar(__webpack_require__(14946), exports);
__exportStar(__webpack_require__(1496), exports);
__exportStar(__webpack_require__(98362), exports);
__exportStar(__webpack_require__(24572), exports);
__exportStar(__webpack_require__(51590), exports);
//# sourceMappingURL=api-endpoints.js.map

/***/ }),

/***/ 19682:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.updateSession = exports.updateAgentStatus = exports.updateAgentCreditLimit = exports.startExternalAgentStubSession = exports.sendExternalAgentStubSessionMessage = exports.retrieveSession = exports.queryThreads = exports.queryThreadMessages = exports.querySessions = exports.querySessionEvents = exports.queryAgents = exports.listThreads = exports.sendThreadMessage = exports.listThreadMessages = exports.listExternalAgentStubSessionEvents = exports.listAgents = exports.getInsights = exports.updateExternalAgentStubVault = exports.deleteExternalAgentStubVault = exports.getAgent = exports.deleteAgent = exports.createExternalAgentStubVault = exports.continueThread = exports.chatWithAgent = exports.cancelSession = exports.agentBatch = exports.updateSessionStream = void 0;
/**
 * Open a session stream.
 */
exports.updateSessionStream = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [
        "message",
        "agent_id",
        "session_id",
        "attachments",
        "metadata",
        "prompt_context",
        "actions",
        "continue_from",
    ],
    headers: { Accept: "text/event-stream" },
    path: () => `sessions`,
};
/**
 * Apply many agent operations
 */
exports.agentBatch = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["operations"],
    path: () => `agents/batch`,
};
/**
 * Cancel a session
 */
exports.cancelSession = {
    method: "post",
    pathParams: ["session_id"],
    queryParams: [],
    bodyParams: ["event_id"],
    path: (p) => `sessions/${p.session_id}/cancel`,
};
/**
 * Chat with agent
 */
exports.chatWithAgent = {
    method: "post",
    pathParams: ["agent_id"],
    queryParams: ["verbose"],
    bodyParams: [
        "message",
        "attachments",
        "metadata",
        "prompt_context",
        "thread_id",
    ],
    path: (p) => `agents/${p.agent_id}/chat`,
};
/**
 * Continue a thread
 */
exports.continueThread = {
    method: "post",
    pathParams: ["thread_id"],
    queryParams: [],
    bodyParams: ["action_id", "option_id", "input"],
    path: (p) => `threads/${p.thread_id}/continue`,
};
/**
 * Create external agent stub vault
 */
exports.createExternalAgentStubVault = {
    method: "post",
    pathParams: ["agent_id"],
    queryParams: [],
    bodyParams: ["name", "credential", "target"],
    path: (p) => `external_agent_stub/${p.agent_id}/vaults`,
};
/**
 * Delete agent
 */
exports.deleteAgent = {
    method: "delete",
    pathParams: ["agent_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `agents/${p.agent_id}`,
};
/**
 * Get agent
 */
exports.getAgent = {
    method: "get",
    pathParams: ["agent_id"],
    queryParams: ["verbose"],
    bodyParams: [],
    path: (p) => `agents/${p.agent_id}`,
};
/**
 * Delete external agent stub vault
 */
exports.deleteExternalAgentStubVault = {
    method: "delete",
    pathParams: ["agent_id", "vault_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `external_agent_stub/${p.agent_id}/vaults/${p.vault_id}`,
};
/**
 * Update external agent stub vault
 */
exports.updateExternalAgentStubVault = {
    method: "patch",
    pathParams: ["agent_id", "vault_id"],
    queryParams: [],
    bodyParams: ["expected_version", "credential"],
    path: (p) => `external_agent_stub/${p.agent_id}/vaults/${p.vault_id}`,
};
/**
 * Get agent insights
 */
exports.getInsights = {
    method: "get",
    pathParams: ["agent_id"],
    queryParams: ["start_time", "end_time"],
    bodyParams: [],
    path: (p) => `agents/${p.agent_id}/insights`,
};
/**
 * List agents
 */
exports.listAgents = {
    method: "get",
    pathParams: [],
    queryParams: [
        "name",
        "agent_type",
        "agent_ids",
        "created_by",
        "start_cursor",
        "page_size",
        "verbose",
    ],
    bodyParams: [],
    path: () => `agents`,
};
/**
 * List external agent stub session events
 */
exports.listExternalAgentStubSessionEvents = {
    method: "get",
    pathParams: ["agent_id", "session_id"],
    queryParams: ["cursor"],
    bodyParams: [],
    path: (p) => `external_agent_stub/${p.agent_id}/sessions/${p.session_id}/events`,
};
/**
 * List thread messages
 */
exports.listThreadMessages = {
    method: "get",
    pathParams: ["thread_id"],
    queryParams: ["verbose", "role", "start_cursor", "page_size"],
    bodyParams: [],
    path: (p) => `threads/${p.thread_id}/messages`,
};
/**
 * Send a thread message
 */
exports.sendThreadMessage = {
    method: "post",
    pathParams: ["thread_id"],
    queryParams: [],
    bodyParams: ["message", "attachments", "metadata", "prompt_context"],
    path: (p) => `threads/${p.thread_id}/messages`,
};
/**
 * List threads
 */
exports.listThreads = {
    method: "get",
    pathParams: ["agent_id"],
    queryParams: [
        "id",
        "title",
        "status",
        "activity",
        "created_by",
        "last_used_by",
        "sort_by",
        "sort_direction",
        "start_cursor",
        "page_size",
    ],
    bodyParams: [],
    path: (p) => `agents/${p.agent_id}/threads`,
};
/**
 * Query agents
 */
exports.queryAgents = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [
        "query",
        "filter",
        "sorts",
        "start_cursor",
        "page_size",
        "verbose",
        "include_deleted",
    ],
    path: () => `agents/query`,
};
/**
 * Query session events
 */
exports.querySessionEvents = {
    method: "post",
    pathParams: ["session_id"],
    queryParams: [],
    bodyParams: ["filter", "sorts", "start_cursor", "page_size"],
    path: (p) => `sessions/${p.session_id}/events/query`,
};
/**
 * Query sessions
 */
exports.querySessions = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["query", "filter", "sorts", "start_cursor", "page_size"],
    path: () => `sessions/query`,
};
/**
 * Query thread messages
 */
exports.queryThreadMessages = {
    method: "post",
    pathParams: ["thread_id"],
    queryParams: [],
    bodyParams: ["verbose", "start_cursor", "page_size"],
    path: (p) => `threads/${p.thread_id}/messages/query`,
};
/**
 * Query threads
 */
exports.queryThreads = {
    method: "post",
    pathParams: ["agent_id"],
    queryParams: [],
    bodyParams: ["query", "filter", "sorts", "start_cursor", "page_size"],
    path: (p) => `agents/${p.agent_id}/threads/query`,
};
/**
 * Retrieve a session
 */
exports.retrieveSession = {
    method: "get",
    pathParams: ["session_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `sessions/${p.session_id}`,
};
/**
 * Send external agent stub session message
 */
exports.sendExternalAgentStubSessionMessage = {
    method: "post",
    pathParams: ["agent_id", "session_id"],
    queryParams: [],
    bodyParams: ["message", "client_message_id"],
    path: (p) => `external_agent_stub/${p.agent_id}/sessions/${p.session_id}/messages`,
};
/**
 * Start external agent stub session
 */
exports.startExternalAgentStubSession = {
    method: "post",
    pathParams: ["agent_id"],
    queryParams: [],
    bodyParams: [
        "spec_version",
        "client_reference_id",
        "configs",
        "model",
        "cwd",
        "locale",
        "system_prompt",
    ],
    path: (p) => `external_agent_stub/${p.agent_id}/sessions`,
};
/**
 * Update agent credit limit
 */
exports.updateAgentCreditLimit = {
    method: "patch",
    pathParams: ["agent_id"],
    queryParams: [],
    bodyParams: ["credit_limit"],
    path: (p) => `agents/${p.agent_id}/credit_limit`,
};
/**
 * Update agent status
 */
exports.updateAgentStatus = {
    method: "patch",
    pathParams: ["agent_id"],
    queryParams: [],
    bodyParams: ["status"],
    path: (p) => `agents/${p.agent_id}/status`,
};
/**
 * Update a session
 */
exports.updateSession = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [
        "message",
        "agent_id",
        "session_id",
        "attachments",
        "metadata",
        "prompt_context",
        "actions",
        "continue_from",
    ],
    path: () => `sessions`,
};
//# sourceMappingURL=agents.js.map

/***/ }),

/***/ 58877:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getAsyncTask = void 0;
/**
 * Retrieve an async task
 */
exports.getAsyncTask = {
    method: "get",
    pathParams: ["task_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `async_tasks/${p.task_id}`,
};
//# sourceMappingURL=async-tasks.js.map

/***/ }),

/***/ 12670:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.appendBlockChildren = exports.listBlockChildren = exports.deleteBlock = exports.updateBlock = exports.getBlock = void 0;
/**
 * Retrieve a block
 */
exports.getBlock = {
    method: "get",
    pathParams: ["block_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `blocks/${p.block_id}`,
};
/**
 * Update a block
 */
exports.updateBlock = {
    method: "patch",
    pathParams: ["block_id"],
    queryParams: [],
    bodyParams: [
        "archived",
        "embed",
        "type",
        "in_trash",
        "bookmark",
        "image",
        "video",
        "pdf",
        "file",
        "audio",
        "code",
        "equation",
        "divider",
        "breadcrumb",
        "tab",
        "table_of_contents",
        "link_to_page",
        "table_row",
        "heading_1",
        "heading_2",
        "heading_3",
        "heading_4",
        "paragraph",
        "bulleted_list_item",
        "numbered_list_item",
        "quote",
        "to_do",
        "toggle",
        "template",
        "callout",
        "synced_block",
        "table",
        "column",
    ],
    path: (p) => `blocks/${p.block_id}`,
};
/**
 * Delete a block
 */
exports.deleteBlock = {
    method: "delete",
    pathParams: ["block_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `blocks/${p.block_id}`,
};
/**
 * Retrieve block children
 */
exports.listBlockChildren = {
    method: "get",
    pathParams: ["block_id"],
    queryParams: ["start_cursor", "page_size"],
    bodyParams: [],
    path: (p) => `blocks/${p.block_id}/children`,
};
/**
 * Append block children
 */
exports.appendBlockChildren = {
    method: "patch",
    pathParams: ["block_id"],
    queryParams: [],
    bodyParams: ["after", "children", "position"],
    path: (p) => `blocks/${p.block_id}/children`,
};
//# sourceMappingURL=blocks.js.map

/***/ }),

/***/ 33382:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deleteComment = exports.updateComment = exports.getComment = exports.listComments = exports.createComment = void 0;
/**
 * Create a comment
 */
exports.createComment = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [
        "attachments",
        "display_name",
        "parent",
        "rich_text",
        "markdown",
        "discussion_id",
    ],
    path: () => `comments`,
};
/**
 * List comments
 */
exports.listComments = {
    method: "get",
    pathParams: [],
    queryParams: ["block_id", "start_cursor", "page_size"],
    bodyParams: [],
    path: () => `comments`,
};
/**
 * Retrieve a comment
 */
exports.getComment = {
    method: "get",
    pathParams: ["comment_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `comments/${p.comment_id}`,
};
/**
 * Update a comment
 */
exports.updateComment = {
    method: "patch",
    pathParams: ["comment_id"],
    queryParams: [],
    bodyParams: ["rich_text", "markdown"],
    path: (p) => `comments/${p.comment_id}`,
};
/**
 * Delete a comment
 */
exports.deleteComment = {
    method: "delete",
    pathParams: ["comment_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `comments/${p.comment_id}`,
};
//# sourceMappingURL=comments.js.map

/***/ }),

/***/ 48541:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
//# sourceMappingURL=common.js.map

/***/ }),

/***/ 18639:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listCustomEmojis = void 0;
/**
 * List custom emojis
 */
exports.listCustomEmojis = {
    method: "get",
    pathParams: [],
    queryParams: ["start_cursor", "page_size", "name"],
    bodyParams: [],
    path: () => `custom_emojis`,
};
//# sourceMappingURL=custom-emojis.js.map

/***/ }),

/***/ 71067:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listDataSourceTemplates = exports.createDataSource = exports.queryDataSource = exports.updateDataSource = exports.getDataSource = void 0;
/**
 * Retrieve a data source
 */
exports.getDataSource = {
    method: "get",
    pathParams: ["data_source_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `data_sources/${p.data_source_id}`,
};
/**
 * Update a data source
 */
exports.updateDataSource = {
    method: "patch",
    pathParams: ["data_source_id"],
    queryParams: [],
    bodyParams: ["archived", "title", "icon", "properties", "in_trash", "parent"],
    path: (p) => `data_sources/${p.data_source_id}`,
};
/**
 * Query a data source
 */
exports.queryDataSource = {
    method: "post",
    pathParams: ["data_source_id"],
    queryParams: ["filter_properties"],
    bodyParams: [
        "archived",
        "sorts",
        "filter",
        "start_cursor",
        "page_size",
        "in_trash",
        "result_type",
    ],
    path: (p) => `data_sources/${p.data_source_id}/query`,
};
/**
 * Create a data source
 */
exports.createDataSource = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["parent", "properties", "title", "icon"],
    path: () => `data_sources`,
};
/**
 * List templates in a data source
 */
exports.listDataSourceTemplates = {
    method: "get",
    pathParams: ["data_source_id"],
    queryParams: ["name", "start_cursor", "page_size"],
    bodyParams: [],
    path: (p) => `data_sources/${p.data_source_id}/templates`,
};
//# sourceMappingURL=data-sources.js.map

/***/ }),

/***/ 70748:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createDatabase = exports.updateDatabase = exports.getDatabase = void 0;
/**
 * Retrieve a database
 */
exports.getDatabase = {
    method: "get",
    pathParams: ["database_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `databases/${p.database_id}`,
};
/**
 * Update a database
 */
exports.updateDatabase = {
    method: "patch",
    pathParams: ["database_id"],
    queryParams: [],
    bodyParams: [
        "parent",
        "title",
        "description",
        "is_inline",
        "icon",
        "cover",
        "in_trash",
        "is_locked",
    ],
    path: (p) => `databases/${p.database_id}`,
};
/**
 * Create a database
 */
exports.createDatabase = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [
        "parent",
        "title",
        "description",
        "is_inline",
        "initial_data_source",
        "icon",
        "cover",
    ],
    path: () => `databases`,
};
//# sourceMappingURL=databases.js.map

/***/ }),

/***/ 59201:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getFileUpload = exports.completeFileUpload = exports.sendFileUpload = exports.listFileUploads = exports.createFileUpload = void 0;
/**
 * Create a file upload
 */
exports.createFileUpload = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [
        "mode",
        "filename",
        "content_type",
        "number_of_parts",
        "external_url",
    ],
    path: () => `file_uploads`,
};
/**
 * List file uploads
 */
exports.listFileUploads = {
    method: "get",
    pathParams: [],
    queryParams: ["status", "start_cursor", "page_size"],
    bodyParams: [],
    path: () => `file_uploads`,
};
/**
 * Upload a file
 */
exports.sendFileUpload = {
    method: "post",
    pathParams: ["file_upload_id"],
    queryParams: [],
    bodyParams: [],
    formDataParams: ["file", "part_number"],
    path: (p) => `file_uploads/${p.file_upload_id}/send`,
};
/**
 * Complete a multi-part file upload
 */
exports.completeFileUpload = {
    method: "post",
    pathParams: ["file_upload_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `file_uploads/${p.file_upload_id}/complete`,
};
/**
 * Retrieve a file upload
 */
exports.getFileUpload = {
    method: "get",
    pathParams: ["file_upload_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `file_uploads/${p.file_upload_id}`,
};
//# sourceMappingURL=file-uploads.js.map

/***/ }),

/***/ 48759:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.queryMeetingNotes = exports.createMeetingNote = void 0;
/**
 * Create a meeting note
 */
exports.createMeetingNote = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["title", "language", "options", "source", "parent"],
    path: () => `blocks/meeting_notes`,
};
/**
 * Query meeting notes
 */
exports.queryMeetingNotes = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["filter", "sort", "limit"],
    path: () => `blocks/meeting_notes/query`,
};
//# sourceMappingURL=meeting-notes.js.map

/***/ }),

/***/ 62549:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.oauthIntrospect = exports.oauthRevoke = exports.oauthToken = void 0;
/**
 * Exchange an authorization code for an access and refresh token
 */
exports.oauthToken = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [
        "grant_type",
        "code",
        "redirect_uri",
        "external_account",
        "refresh_token",
    ],
    path: () => `oauth/token`,
};
/**
 * Revoke a token
 */
exports.oauthRevoke = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["token"],
    path: () => `oauth/revoke`,
};
/**
 * Introspect a token
 */
exports.oauthIntrospect = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["token"],
    path: () => `oauth/introspect`,
};
//# sourceMappingURL=oauth.js.map

/***/ }),

/***/ 14946:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.updatePageMarkdown = exports.getPageMarkdown = exports.getPageProperty = exports.movePage = exports.updatePage = exports.getPage = exports.createPage = void 0;
/**
 * Create a page
 */
exports.createPage = {
    method: "post",
    pathParams: [],
    queryParams: ["filter_properties"],
    bodyParams: [
        "parent",
        "properties",
        "icon",
        "cover",
        "content",
        "children",
        "markdown",
        "allow_async",
        "template",
        "position",
    ],
    path: () => `pages`,
};
/**
 * Retrieve a page
 */
exports.getPage = {
    method: "get",
    pathParams: ["page_id"],
    queryParams: ["filter_properties"],
    bodyParams: [],
    path: (p) => `pages/${p.page_id}`,
};
/**
 * Update page
 */
exports.updatePage = {
    method: "patch",
    pathParams: ["page_id"],
    queryParams: ["filter_properties"],
    bodyParams: [
        "archived",
        "properties",
        "icon",
        "cover",
        "is_locked",
        "template",
        "erase_content",
        "in_trash",
        "is_archived",
    ],
    path: (p) => `pages/${p.page_id}`,
};
/**
 * Move a page
 */
exports.movePage = {
    method: "post",
    pathParams: ["page_id"],
    queryParams: [],
    bodyParams: ["parent"],
    path: (p) => `pages/${p.page_id}/move`,
};
/**
 * Retrieve a page property item
 */
exports.getPageProperty = {
    method: "get",
    pathParams: ["page_id", "property_id"],
    queryParams: ["start_cursor", "page_size"],
    bodyParams: [],
    path: (p) => `pages/${p.page_id}/properties/${p.property_id}`,
};
/**
 * Retrieve a page as markdown
 */
exports.getPageMarkdown = {
    method: "get",
    pathParams: ["page_id"],
    queryParams: ["include_transcript"],
    bodyParams: [],
    path: (p) => `pages/${p.page_id}/markdown`,
};
/**
 * Update a page's content as markdown
 */
exports.updatePageMarkdown = {
    method: "patch",
    pathParams: ["page_id"],
    queryParams: [],
    bodyParams: [
        "allow_async",
        "type",
        "insert_content",
        "replace_content_range",
        "update_content",
        "replace_content",
    ],
    path: (p) => `pages/${p.page_id}/markdown`,
};
//# sourceMappingURL=pages.js.map

/***/ }),

/***/ 1496:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.search = void 0;
/**
 * Search by title
 */
exports.search = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: ["sort", "query", "start_cursor", "page_size", "filter"],
    path: () => `search`,
};
//# sourceMappingURL=search.js.map

/***/ }),

/***/ 98362:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listUsers = exports.getUser = exports.getSelf = void 0;
/**
 * Retrieve your token's bot user
 */
exports.getSelf = {
    method: "get",
    pathParams: [],
    queryParams: [],
    bodyParams: [],
    path: () => `users/me`,
};
/**
 * Retrieve a user
 */
exports.getUser = {
    method: "get",
    pathParams: ["user_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `users/${p.user_id}`,
};
/**
 * List all users
 */
exports.listUsers = {
    method: "get",
    pathParams: [],
    queryParams: ["start_cursor", "page_size"],
    bodyParams: [],
    path: () => `users`,
};
//# sourceMappingURL=users.js.map

/***/ }),

/***/ 24572:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deleteViewQuery = exports.getViewQueryResults = exports.createViewQuery = exports.deleteView = exports.updateView = exports.getView = exports.createView = exports.listDatabaseViews = void 0;
/**
 * List views
 */
exports.listDatabaseViews = {
    method: "get",
    pathParams: [],
    queryParams: ["database_id", "data_source_id", "start_cursor", "page_size"],
    bodyParams: [],
    path: () => `views`,
};
/**
 * Create a view
 */
exports.createView = {
    method: "post",
    pathParams: [],
    queryParams: [],
    bodyParams: [],
    path: () => `views`,
};
/**
 * Retrieve a view
 */
exports.getView = {
    method: "get",
    pathParams: ["view_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `views/${p.view_id}`,
};
/**
 * Update a view
 */
exports.updateView = {
    method: "patch",
    pathParams: ["view_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `views/${p.view_id}`,
};
/**
 * Delete a view
 */
exports.deleteView = {
    method: "delete",
    pathParams: ["view_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `views/${p.view_id}`,
};
/**
 * Create a view query
 */
exports.createViewQuery = {
    method: "post",
    pathParams: ["view_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `views/${p.view_id}/queries`,
};
/**
 * Get view query results
 */
exports.getViewQueryResults = {
    method: "get",
    pathParams: ["view_id", "query_id"],
    queryParams: ["start_cursor", "page_size"],
    bodyParams: [],
    path: (p) => `views/${p.view_id}/queries/${p.query_id}`,
};
/**
 * Delete a view query
 */
exports.deleteViewQuery = {
    method: "delete",
    pathParams: ["view_id", "query_id"],
    queryParams: [],
    bodyParams: [],
    path: (p) => `views/${p.view_id}/queries/${p.query_id}`,
};
//# sourceMappingURL=views.js.map

/***/ }),

/***/ 51590:
/***/ ((__unused_webpack_module, exports) => {


// cspell:disable-file
// Note: This is a generated file. DO NOT EDIT!
Object.defineProperty(exports, "__esModule", ({ value: true }));
//# sourceMappingURL=webhooks.js.map

/***/ }),

/***/ 7079:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MIN_VIEW_COLUMN_WIDTH = exports.DEFAULT_MAX_RETRY_DELAY_MS = exports.DEFAULT_INITIAL_RETRY_DELAY_MS = exports.DEFAULT_MAX_RETRIES = exports.DEFAULT_TIMEOUT_MS = exports.DEFAULT_BASE_URL = void 0;
/**
 * Default base URL for the Notion API.
 */
exports.DEFAULT_BASE_URL = "https://api.notion.com";
/**
 * Default request timeout in milliseconds (60 seconds).
 */
exports.DEFAULT_TIMEOUT_MS = 60000;
/**
 * Default maximum number of retry attempts for failed requests.
 */
exports.DEFAULT_MAX_RETRIES = 2;
/**
 * Default initial delay between retries in milliseconds (1 second).
 * Used as the base for exponential back-off when the retry-after
 * header is absent.
 */
exports.DEFAULT_INITIAL_RETRY_DELAY_MS = 1000;
/**
 * Default maximum delay between retries in milliseconds
 * (60 seconds). Caps both retry-after and exponential
 * back-off delays.
 */
exports.DEFAULT_MAX_RETRY_DELAY_MS = 60000;
/**
 * The minimum width of a view column in pixels. Use this
 * with the views API to make a property column that appears
 * minimal / collapsed in the Notion app UI (e.g. a checkbox
 * or status-as-checkbox column).
 */
exports.MIN_VIEW_COLUMN_WIDTH = 32;
//# sourceMappingURL=constants.js.map

/***/ }),

/***/ 47979:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.APIResponseError = exports.UnknownHTTPResponseError = exports.InvalidPathParameterError = exports.RequestTimeoutError = exports.ClientErrorCode = exports.APIErrorCode = void 0;
exports.isNotionClientError = isNotionClientError;
exports.validateRequestPath = validateRequestPath;
exports.getResponseHeader = getResponseHeader;
exports.isHTTPResponseError = isHTTPResponseError;
exports.buildRequestError = buildRequestError;
const utils_1 = __webpack_require__(21655);
/**
 * Error codes returned in responses from the API.
 */
var APIErrorCode;
(function (APIErrorCode) {
    APIErrorCode["Unauthorized"] = "unauthorized";
    APIErrorCode["RestrictedResource"] = "restricted_resource";
    APIErrorCode["ObjectNotFound"] = "object_not_found";
    APIErrorCode["RateLimited"] = "rate_limited";
    APIErrorCode["InvalidJSON"] = "invalid_json";
    APIErrorCode["InvalidRequestURL"] = "invalid_request_url";
    APIErrorCode["InvalidRequest"] = "invalid_request";
    APIErrorCode["InvalidBeta"] = "invalid_beta";
    APIErrorCode["ValidationError"] = "validation_error";
    APIErrorCode["ConflictError"] = "conflict_error";
    APIErrorCode["InternalServerError"] = "internal_server_error";
    APIErrorCode["ServiceOverload"] = "service_overload";
    APIErrorCode["ServiceUnavailable"] = "service_unavailable";
    APIErrorCode["GatewayTimeout"] = "gateway_timeout";
})(APIErrorCode || (exports.APIErrorCode = APIErrorCode = {}));
/**
 * Error codes generated for client errors.
 */
var ClientErrorCode;
(function (ClientErrorCode) {
    ClientErrorCode["RequestTimeout"] = "notionhq_client_request_timeout";
    ClientErrorCode["ResponseError"] = "notionhq_client_response_error";
    ClientErrorCode["InvalidPathParameter"] = "notionhq_client_invalid_path_parameter";
})(ClientErrorCode || (exports.ClientErrorCode = ClientErrorCode = {}));
/**
 * Base error type.
 */
class NotionClientErrorBase extends Error {
}
/**
 * @param error any value, usually a caught error.
 * @returns `true` if error is a `NotionClientError`.
 */
function isNotionClientError(error) {
    return (0, utils_1.isObject)(error) && error instanceof NotionClientErrorBase;
}
/**
 * Narrows down the types of a NotionClientError.
 * @param error any value, usually a caught error.
 * @param codes an object mapping from possible error codes to `true`
 * @returns `true` if error is a `NotionClientError` with a code in `codes`.
 */
function isNotionClientErrorWithCode(error, codes) {
    return isNotionClientError(error) && error.code in codes;
}
/**
 * Error thrown by the client if a request times out.
 */
class RequestTimeoutError extends NotionClientErrorBase {
    constructor(message = "Request to Notion API has timed out") {
        super(message);
        this.code = ClientErrorCode.RequestTimeout;
        this.name = "RequestTimeoutError";
    }
    static isRequestTimeoutError(error) {
        return isNotionClientErrorWithCode(error, {
            [ClientErrorCode.RequestTimeout]: true,
        });
    }
    static rejectAfterTimeout(promise, timeoutMS) {
        return new Promise((resolve, reject) => {
            const timeoutId = setTimeout(() => {
                reject(new RequestTimeoutError());
            }, timeoutMS);
            promise
                .then(resolve)
                .catch(reject)
                .then(() => clearTimeout(timeoutId));
        });
    }
}
exports.RequestTimeoutError = RequestTimeoutError;
/**
 * Error thrown when a path parameter contains invalid characters such as
 * path traversal sequences (..) that could alter the intended API endpoint.
 */
class InvalidPathParameterError extends NotionClientErrorBase {
    constructor(message = "Path parameter contains invalid characters that could alter the request path") {
        super(message);
        this.code = ClientErrorCode.InvalidPathParameter;
        this.name = "InvalidPathParameterError";
    }
    static isInvalidPathParameterError(error) {
        return isNotionClientErrorWithCode(error, {
            [ClientErrorCode.InvalidPathParameter]: true,
        });
    }
}
exports.InvalidPathParameterError = InvalidPathParameterError;
/**
 * Validates that a request path does not contain path traversal sequences.
 * Throws InvalidPathParameterError if the path contains ".." segments,
 * including URL-encoded variants like %2e%2e.
 */
function validateRequestPath(path) {
    // Check for literal path traversal
    if (path.includes("..")) {
        throw new InvalidPathParameterError(`Request path "${path}" contains path traversal sequence ".."`);
    }
    // Check for URL-encoded path traversal (%2e = '.')
    // Only decode if path contains potential encoded dots
    if (/%2e/i.test(path)) {
        let decoded;
        try {
            decoded = decodeURIComponent(path);
        }
        catch {
            // Invalid percent encoding - not a traversal concern
            return;
        }
        if (decoded.includes("..")) {
            throw new InvalidPathParameterError(`Request path "${path}" contains encoded path traversal sequence`);
        }
    }
}
/**
 * Reads a header by name from a `SupportedResponse["headers"]`, which is typed
 * as `unknown` because the SDK supports any `fetch` implementation. Handles
 * both a standard `Headers` object and a plain record. Header names are
 * case-insensitive per RFC 9110, so plain records are matched case-insensitively.
 */
function getResponseHeader(headers, name) {
    if (!(0, utils_1.isObject)(headers)) {
        return undefined;
    }
    const get = headers["get"];
    if (typeof get === "function") {
        const value = get.call(headers, name);
        return typeof value === "string" ? value : undefined;
    }
    const lowerName = name.toLowerCase();
    for (const [key, value] of Object.entries(headers)) {
        if (key.toLowerCase() !== lowerName) {
            continue;
        }
        if (typeof value === "string") {
            return value;
        }
        if (Array.isArray(value) && typeof value[0] === "string") {
            return value[0];
        }
    }
    return undefined;
}
class HTTPResponseError extends NotionClientErrorBase {
    constructor(args) {
        super(args.message);
        this.name = "HTTPResponseError";
        const { code, status, headers, rawBodyText, additional_data, request_id } = args;
        this.code = code;
        this.status = status;
        this.headers = headers;
        this.body = rawBodyText;
        this.additional_data = additional_data;
        this.request_id =
            request_id !== null && request_id !== void 0 ? request_id : getResponseHeader(headers, "x-notion-request-id");
        this.ray_id = getResponseHeader(headers, "cf-ray");
    }
}
const httpResponseErrorCodes = {
    [ClientErrorCode.ResponseError]: true,
    [APIErrorCode.Unauthorized]: true,
    [APIErrorCode.RestrictedResource]: true,
    [APIErrorCode.ObjectNotFound]: true,
    [APIErrorCode.RateLimited]: true,
    [APIErrorCode.InvalidJSON]: true,
    [APIErrorCode.InvalidRequestURL]: true,
    [APIErrorCode.InvalidRequest]: true,
    [APIErrorCode.InvalidBeta]: true,
    [APIErrorCode.ValidationError]: true,
    [APIErrorCode.ConflictError]: true,
    [APIErrorCode.InternalServerError]: true,
    [APIErrorCode.ServiceOverload]: true,
    [APIErrorCode.ServiceUnavailable]: true,
    [APIErrorCode.GatewayTimeout]: true,
};
function isHTTPResponseError(error) {
    if (!isNotionClientErrorWithCode(error, httpResponseErrorCodes)) {
        return false;
    }
    return true;
}
/**
 * Error thrown if an API call responds with an unknown error code, or does not respond with
 * a property-formatted error.
 */
class UnknownHTTPResponseError extends HTTPResponseError {
    constructor(args) {
        var _a;
        const ray_id = getResponseHeader(args.headers, "cf-ray");
        const request_id = getResponseHeader(args.headers, "x-notion-request-id");
        super({
            ...args,
            code: ClientErrorCode.ResponseError,
            message: (_a = args.message) !== null && _a !== void 0 ? _a : buildUnknownResponseMessage({
                status: args.status,
                contentType: getResponseHeader(args.headers, "content-type"),
                ray_id,
                request_id,
            }),
            additional_data: undefined,
            request_id,
        });
        this.name = "UnknownHTTPResponseError";
    }
    static isUnknownHTTPResponseError(error) {
        return isNotionClientErrorWithCode(error, {
            [ClientErrorCode.ResponseError]: true,
        });
    }
}
exports.UnknownHTTPResponseError = UnknownHTTPResponseError;
const apiErrorCodes = {
    [APIErrorCode.Unauthorized]: true,
    [APIErrorCode.RestrictedResource]: true,
    [APIErrorCode.ObjectNotFound]: true,
    [APIErrorCode.RateLimited]: true,
    [APIErrorCode.InvalidJSON]: true,
    [APIErrorCode.InvalidRequestURL]: true,
    [APIErrorCode.InvalidRequest]: true,
    [APIErrorCode.InvalidBeta]: true,
    [APIErrorCode.ValidationError]: true,
    [APIErrorCode.ConflictError]: true,
    [APIErrorCode.InternalServerError]: true,
    [APIErrorCode.ServiceOverload]: true,
    [APIErrorCode.ServiceUnavailable]: true,
    [APIErrorCode.GatewayTimeout]: true,
};
/**
 * A response from the API indicating a problem.
 * Use the `code` property to handle various kinds of errors. All its possible values are in `APIErrorCode`.
 */
class APIResponseError extends HTTPResponseError {
    constructor() {
        super(...arguments);
        this.name = "APIResponseError";
    }
    static isAPIResponseError(error) {
        return isNotionClientErrorWithCode(error, apiErrorCodes);
    }
}
exports.APIResponseError = APIResponseError;
function buildRequestError(response, bodyText) {
    const apiErrorResponseBody = parseAPIErrorResponseBody(bodyText);
    if (apiErrorResponseBody !== undefined) {
        return new APIResponseError({
            code: apiErrorResponseBody.code,
            message: apiErrorResponseBody.message,
            headers: response.headers,
            status: response.status,
            rawBodyText: bodyText,
            additional_data: apiErrorResponseBody.additional_data,
            request_id: apiErrorResponseBody.request_id,
        });
    }
    return new UnknownHTTPResponseError({
        message: undefined,
        headers: response.headers,
        status: response.status,
        rawBodyText: bodyText,
    });
}
/**
 * Builds the default message for an unrecognized HTTP response.
 *
 * A response with a Cloudflare Ray ID but no Notion request ID was answered
 * before it reached the API. The message surfaces the Ray ID rather than
 * leaving callers to infer it from an HTML body.
 */
function buildUnknownResponseMessage(args) {
    const { status, contentType, ray_id, request_id } = args;
    const base = `Request to Notion API failed with status: ${status}`;
    if (ray_id === undefined || request_id !== undefined) {
        return base;
    }
    const contentTypeNote = contentType !== undefined ? ` (content-type: ${contentType})` : "";
    const blockedRequestNote = status === 403
        ? " This may mean the request was blocked by a network security rule."
        : "";
    return (`${base}. The response was returned by Notion's edge proxy before reaching ` +
        `the Notion API${contentTypeNote}.${blockedRequestNote} Cloudflare Ray ID: ` +
        `${ray_id}. Include this ID when contacting Notion support.`);
}
function parseAPIErrorResponseBody(body) {
    if (typeof body !== "string") {
        return;
    }
    let parsed;
    try {
        parsed = JSON.parse(body);
    }
    catch (parseError) {
        return;
    }
    if (!(0, utils_1.isObject)(parsed) ||
        typeof parsed["message"] !== "string" ||
        !isAPIErrorCode(parsed["code"])) {
        return;
    }
    const additional_data = parsed["additional_data"];
    const request_id = parsed["request_id"];
    return {
        ...parsed,
        code: parsed["code"],
        message: parsed["message"],
        additional_data,
        request_id,
    };
}
function isAPIErrorCode(code) {
    return typeof code === "string" && code in apiErrorCodes;
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 15847:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.iteratePaginatedAPI = iteratePaginatedAPI;
exports.collectPaginatedAPI = collectPaginatedAPI;
exports.iterateDataSourceTemplates = iterateDataSourceTemplates;
exports.collectDataSourceTemplates = collectDataSourceTemplates;
exports.iterateAllDataSourceRows = iterateAllDataSourceRows;
exports.collectAllDataSourceRows = collectAllDataSourceRows;
exports.isFullBlock = isFullBlock;
exports.isFullPage = isFullPage;
exports.isFullDataSource = isFullDataSource;
exports.isFullDatabase = isFullDatabase;
exports.isFullPageOrDataSource = isFullPageOrDataSource;
exports.isFullUser = isFullUser;
exports.isFullComment = isFullComment;
exports.isFullView = isFullView;
exports.isTextRichTextItemResponse = isTextRichTextItemResponse;
exports.isEquationRichTextItemResponse = isEquationRichTextItemResponse;
exports.isMentionRichTextItemResponse = isMentionRichTextItemResponse;
exports.extractNotionId = extractNotionId;
exports.extractDatabaseId = extractDatabaseId;
exports.extractPageId = extractPageId;
exports.extractBlockId = extractBlockId;
/**
 * Returns an async iterator over the results of any paginated Notion API.
 *
 * Example (given a notion Client called `notion`):
 *
 * ```
 * for await (const block of iteratePaginatedAPI(notion.blocks.children.list, {
 *   block_id: parentBlockId,
 * })) {
 *   // Do something with block.
 * }
 * ```
 *
 * @param listFn A bound function on the Notion client that represents a conforming paginated
 *   API. Example: `notion.blocks.children.list`.
 * @param firstPageArgs Arguments that should be passed to the API on the first and subsequent
 *   calls to the API. Any necessary `next_cursor` will be automatically populated by
 *   this function. Example: `{ block_id: "<my block id>" }`
 */
async function* iteratePaginatedAPI(listFn, firstPageArgs) {
    let nextCursor = firstPageArgs.start_cursor;
    do {
        const response = await listFn({
            ...firstPageArgs,
            start_cursor: nextCursor,
        });
        yield* response.results;
        nextCursor = response.next_cursor;
    } while (nextCursor);
}
/**
 * Collect all of the results of paginating an API into an in-memory array.
 *
 * Example (given a notion Client called `notion`):
 *
 * ```
 * const blocks = await collectPaginatedAPI(notion.blocks.children.list, {
 *   block_id: parentBlockId,
 * })
 * // Do something with blocks.
 * ```
 *
 * @param listFn A bound function on the Notion client that represents a conforming paginated
 *   API. Example: `notion.blocks.children.list`.
 * @param firstPageArgs Arguments that should be passed to the API on the first and subsequent
 *   calls to the API. Any necessary `next_cursor` will be automatically populated by
 *   this function. Example: `{ block_id: "<my block id>" }`
 */
async function collectPaginatedAPI(listFn, firstPageArgs) {
    const results = [];
    for await (const item of iteratePaginatedAPI(listFn, firstPageArgs)) {
        results.push(item);
    }
    return results;
}
/**
 * Returns an async iterator over data source templates.
 *
 * Example (given a notion Client called `notion`):
 *
 * ```
 * for await (const template of iterateDataSourceTemplates(notion, {
 *   data_source_id: dataSourceId,
 * })) {
 *   console.log(template.name, template.is_default)
 * }
 * ```
 *
 * @param client A Notion client instance.
 * @param args Arguments including the data_source_id and optional start_cursor.
 */
async function* iterateDataSourceTemplates(client, args) {
    let nextCursor = args.start_cursor;
    do {
        const response = await client.dataSources.listTemplates({
            ...args,
            start_cursor: nextCursor,
        });
        yield* response.templates;
        nextCursor = response.next_cursor;
    } while (nextCursor);
}
/**
 * Collect all data source templates into an in-memory array.
 *
 * Example (given a notion Client called `notion`):
 *
 * ```
 * const templates = await collectDataSourceTemplates(notion, {
 *   data_source_id: dataSourceId,
 * })
 * // Do something with templates.
 * ```
 *
 * @param client A Notion client instance.
 * @param args Arguments including the data_source_id and optional start_cursor.
 */
async function collectDataSourceTemplates(client, args) {
    const results = [];
    for await (const template of iterateDataSourceTemplates(client, args)) {
        results.push(template);
    }
    return results;
}
/**
 * Iterate over every row of a data source, including rows past the per-query
 * result limit that `dataSources.query` enforces on large data sources.
 *
 * A single query (one filter and sort) returns at most a fixed number of rows
 * (10,000 by default). Once that limit is reached, `has_more` becomes `false`
 * and the response carries `request_status.type === "incomplete"`. Plain
 * pagination such as {@link iteratePaginatedAPI} stops there and silently
 * misses the rest of the data source.
 *
 * This helper works around the limit by partitioning the data source into
 * created_time windows. It sorts by created_time ascending; whenever a window
 * reaches the limit, it starts a fresh query from the last row's created_time.
 * Each fresh query has a different filter, so it gets its own result budget.
 * Rows that share a boundary timestamp are de-duplicated by id, so every row is
 * yielded exactly once.
 *
 * created_time is used because it never changes. last_edited_time would shift
 * rows between windows as they are edited, causing gaps or duplicates.
 *
 * Throws if a single created_time value holds more rows than the limit, since
 * the window cannot be narrowed by time alone. Add a filter in that case so
 * each window stays under the limit.
 *
 * Example (given a notion Client called `notion`):
 *
 * ```
 * for await (const row of iterateAllDataSourceRows(notion, {
 *   data_source_id: dataSourceId,
 * })) {
 *   // Do something with row.
 * }
 * ```
 *
 * @param client A Notion client instance.
 * @param args Query arguments. `start_cursor` and `sorts` are managed by the
 *   helper; `filter` is combined with the created_time window bound.
 */
async function* iterateAllDataSourceRows(client, args) {
    var _a, _b;
    const seenRowIds = new Set();
    let windowStart = undefined;
    for (;;) {
        let limitReached = false;
        let lastCreatedTime = undefined;
        let cursor = undefined;
        do {
            const response = await client.dataSources.query({
                ...args,
                sorts: [{ timestamp: "created_time", direction: "ascending" }],
                filter: createdTimeLowerBound(args.filter, windowStart),
                start_cursor: cursor,
            });
            for (const row of response.results) {
                // Wiki data sources can return child data-source rows alongside pages.
                // Both carry created_time and either can be the window's boundary row,
                // so advance on either; reading only pages would stall a window made up
                // of data-source rows and throw spuriously.
                if (isFullPageOrDataSource(row)) {
                    lastCreatedTime = row.created_time;
                }
                if (!seenRowIds.has(row.id)) {
                    seenRowIds.add(row.id);
                    yield row;
                }
            }
            if (((_a = response.request_status) === null || _a === void 0 ? void 0 : _a.type) === "incomplete") {
                limitReached = true;
            }
            cursor = (_b = response.next_cursor) !== null && _b !== void 0 ? _b : undefined;
        } while (cursor);
        if (!limitReached) {
            return;
        }
        if (lastCreatedTime === undefined || lastCreatedTime === windowStart) {
            throw new Error("iterateAllDataSourceRows cannot make progress: the per-query result " +
                "limit was reached but the created_time window could not advance " +
                `past ${String(lastCreatedTime)}. More rows share this timestamp ` +
                "than the limit allows. Add a filter to narrow the query.");
        }
        windowStart = lastCreatedTime;
    }
}
/**
 * Collect every row of a data source into an in-memory array, including rows
 * past the per-query result limit. See {@link iterateAllDataSourceRows} for how
 * the limit is handled.
 *
 * Before using this, check that the full data source fits in memory. For very
 * large data sources, prefer {@link iterateAllDataSourceRows} and process rows
 * as they stream.
 *
 * Example (given a notion Client called `notion`):
 *
 * ```
 * const rows = await collectAllDataSourceRows(notion, {
 *   data_source_id: dataSourceId,
 * })
 * // Do something with rows.
 * ```
 *
 * @param client A Notion client instance.
 * @param args Query arguments. See {@link iterateAllDataSourceRows}.
 */
async function collectAllDataSourceRows(client, args) {
    const rows = [];
    for await (const row of iterateAllDataSourceRows(client, args)) {
        rows.push(row);
    }
    return rows;
}
/**
 * Combine a caller-provided filter with the created_time lower bound used to
 * advance the partition window. Returns the filter unchanged for the first
 * window, which has no bound yet.
 */
function createdTimeLowerBound(filter, windowStart) {
    if (windowStart === undefined) {
        return filter;
    }
    const bound = {
        timestamp: "created_time",
        created_time: { on_or_after: windowStart },
    };
    if (filter === undefined) {
        return bound;
    }
    if ("and" in filter) {
        return { and: [...filter.and, bound] };
    }
    return { and: [filter, bound] };
}
/**
 * @returns `true` if `response` is a full `BlockObjectResponse`.
 */
function isFullBlock(response) {
    return response.object === "block" && "type" in response;
}
/**
 * @returns `true` if `response` is a full `PageObjectResponse`.
 */
function isFullPage(response) {
    return response.object === "page" && "url" in response;
}
/**
 * @returns `true` if `response` is a full `DataSourceObjectResponse`.
 */
function isFullDataSource(response) {
    return response.object === "data_source" && "title" in response;
}
/**
 * @returns `true` if `response` is a full `DatabaseObjectResponse`.
 */
function isFullDatabase(response) {
    return response.object === "database" && "title" in response;
}
/**
 * @returns `true` if `response` is a full `DataSourceObjectResponse` or a full
 * `PageObjectResponse`.
 *
 * Can be used on the results of the list response from `queryDataSource` or
 * `search` APIs.
 */
function isFullPageOrDataSource(response) {
    if (response.object === "data_source") {
        return isFullDataSource(response);
    }
    else {
        return isFullPage(response);
    }
}
/**
 * @returns `true` if `response` is a full `UserObjectResponse`.
 */
function isFullUser(response) {
    return "type" in response;
}
/**
 * @returns `true` if `response` is a full `CommentObjectResponse`.
 */
function isFullComment(response) {
    return "created_by" in response;
}
/**
 * @returns `true` if `response` is a full `DataSourceViewObjectResponse`.
 */
function isFullView(response) {
    return "type" in response;
}
/**
 * @returns `true` if `richText` is a `TextRichTextItemResponse`.
 */
function isTextRichTextItemResponse(richText) {
    return richText.type === "text";
}
/**
 * @returns `true` if `richText` is an `EquationRichTextItemResponse`.
 */
function isEquationRichTextItemResponse(richText) {
    return richText.type === "equation";
}
/**
 * @returns `true` if `richText` is an `MentionRichTextItemResponse`.
 */
function isMentionRichTextItemResponse(richText) {
    return richText.type === "mention";
}
/**
 * Extracts a Notion ID from a Notion URL or returns the input if it's already a valid ID.
 *
 * Prioritizes path IDs over query parameters to avoid extracting view IDs instead of database IDs.
 *
 * @param urlOrId A Notion URL or ID string
 * @returns The extracted UUID in standard format (with hyphens) or null if invalid
 *
 * @example
 * ```typescript
 * // Database URL with view ID - extracts database ID, not view ID
 * extractNotionId('https://notion.so/workspace/DB-abc123def456789012345678901234ab?v=viewid123')
 * // Returns: 'abc123de-f456-7890-1234-5678901234ab' (database ID)
 *
 * // Already formatted UUID
 * extractNotionId('12345678-1234-1234-1234-123456789abc')
 * // Returns: '12345678-1234-1234-1234-123456789abc'
 * ```
 */
function extractNotionId(urlOrId) {
    if (!urlOrId || typeof urlOrId !== "string") {
        return null;
    }
    const trimmed = urlOrId.trim();
    // Check if it's already a properly formatted UUID
    const uuidRegex = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
    if (uuidRegex.test(trimmed)) {
        return trimmed.toLowerCase();
    }
    // Check if it's a compact UUID (32 chars, no hyphens)
    const compactUuidRegex = /^[0-9a-f]{32}$/i;
    if (compactUuidRegex.test(trimmed)) {
        return formatUuid(trimmed);
    }
    // Extract from URL - prioritize path over query parameters
    // This prevents extracting view IDs when database IDs are in the path
    const pathMatch = trimmed.match(/\/[^/?#]*-([0-9a-f]{32})(?:[/?#]|$)/i);
    if (pathMatch && pathMatch[1]) {
        return formatUuid(pathMatch[1]);
    }
    // Fallback to query parameters if no path ID found
    const queryMatch = trimmed.match(/[?&](?:p|page_id|database_id)=([0-9a-f]{32})/i);
    if (queryMatch && queryMatch[1]) {
        return formatUuid(queryMatch[1]);
    }
    // Last resort: any 32-char hex string in the URL
    const anyMatch = trimmed.match(/([0-9a-f]{32})/i);
    if (anyMatch && anyMatch[1]) {
        return formatUuid(anyMatch[1]);
    }
    return null;
}
/**
 * Formats a 32-character hex string into a standard UUID format.
 * @param compactId 32-character hex string without hyphens
 * @returns UUID with hyphens in standard format
 */
function formatUuid(compactId) {
    const clean = compactId.toLowerCase();
    return `${clean.slice(0, 8)}-${clean.slice(8, 12)}-${clean.slice(12, 16)}-${clean.slice(16, 20)}-${clean.slice(20, 32)}`;
}
/**
 * Extracts a database ID from a Notion database URL.
 * Convenience wrapper around `extractNotionId`.
 */
function extractDatabaseId(databaseUrl) {
    return extractNotionId(databaseUrl);
}
/**
 * Extracts a page ID from a Notion page URL.
 * Convenience wrapper around `extractNotionId`.
 */
function extractPageId(pageUrl) {
    return extractNotionId(pageUrl);
}
/**
 * Extracts a block ID from a Notion URL with a block fragment.
 * Looks for #block-<id> or #<id> patterns.
 */
function extractBlockId(urlWithBlock) {
    if (!urlWithBlock || typeof urlWithBlock !== "string") {
        return null;
    }
    // Look for block fragment in URL (#block-32chars or just #32chars)
    const blockMatch = urlWithBlock.match(/#(?:block-)?([0-9a-f]{32})/i);
    if (blockMatch && blockMatch[1]) {
        return formatUuid(blockMatch[1]);
    }
    return null;
}
//# sourceMappingURL=helpers.js.map

/***/ }),

/***/ 68342:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

/**
 * index.ts
 *
 * This file is the entry point for the Notion SDK.
 * It exports the Client class and all the API endpoints.
 *
 * @packageDocumentation
 */
__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.K_ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.Kj = void 0;
var Client_1 = __webpack_require__(69711);
Object.defineProperty(exports, "Kj", ({ enumerable: true, get: function () { return Client_1.default; } }));
var logging_1 = __webpack_require__(12743);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return logging_1.LogLevel; } });
var errors_1 = __webpack_require__(47979);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return errors_1.APIErrorCode; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return errors_1.ClientErrorCode; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return errors_1.APIResponseError; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return errors_1.UnknownHTTPResponseError; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return errors_1.RequestTimeoutError; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return errors_1.InvalidPathParameterError; } });
// Error helpers
__webpack_unused_export__ = ({ enumerable: true, get: function () { return errors_1.isNotionClientError; } });
Object.defineProperty(exports, "K_", ({ enumerable: true, get: function () { return errors_1.isHTTPResponseError; } }));
var constants_1 = __webpack_require__(7079);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_1.DEFAULT_BASE_URL; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_1.DEFAULT_TIMEOUT_MS; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_1.DEFAULT_MAX_RETRIES; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_1.DEFAULT_INITIAL_RETRY_DELAY_MS; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_1.DEFAULT_MAX_RETRY_DELAY_MS; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_1.MIN_VIEW_COLUMN_WIDTH; } });
var helpers_1 = __webpack_require__(15847);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.collectPaginatedAPI; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.iteratePaginatedAPI; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.collectDataSourceTemplates; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.iterateDataSourceTemplates; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.iterateAllDataSourceRows; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.collectAllDataSourceRows; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullBlock; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullDataSource; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullDatabase; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullPage; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullUser; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullComment; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullView; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.isFullPageOrDataSource; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.extractNotionId; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.extractDatabaseId; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.extractPageId; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return helpers_1.extractBlockId; } });
var webhooks_1 = __webpack_require__(28762);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return webhooks_1.verifyWebhookSignature; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return webhooks_1.signWebhookPayload; } });
var meeting_notes_1 = __webpack_require__(71915);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return meeting_notes_1.meetingNotesFilterableProperties; } });
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 12743:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LogLevel = void 0;
exports.makeConsoleLogger = makeConsoleLogger;
exports.logLevelSeverity = logLevelSeverity;
const utils_1 = __webpack_require__(21655);
var LogLevel;
(function (LogLevel) {
    LogLevel["DEBUG"] = "debug";
    LogLevel["INFO"] = "info";
    LogLevel["WARN"] = "warn";
    LogLevel["ERROR"] = "error";
})(LogLevel || (exports.LogLevel = LogLevel = {}));
function makeConsoleLogger(name) {
    return (level, message, extraInfo) => {
        console[level](`${name} ${level}:`, message, extraInfo);
    };
}
/**
 * Transforms a log level into a comparable (numerical) value ordered by severity.
 */
function logLevelSeverity(level) {
    switch (level) {
        case LogLevel.DEBUG:
            return 20;
        case LogLevel.INFO:
            return 40;
        case LogLevel.WARN:
            return 60;
        case LogLevel.ERROR:
            return 80;
        default:
            return (0, utils_1.assertNever)(level);
    }
}
//# sourceMappingURL=logging.js.map

/***/ }),

/***/ 71915:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.meetingNotesFilterableProperties = void 0;
// cspell:ignore daterange
exports.meetingNotesFilterableProperties = [
    "title",
    "created_time",
    "last_edited_time",
    "created_by",
    "last_edited_by",
    "attendees",
];
const meetingNotesTextFilterOperators = (/* unused pure expression or super */ null && ([
    "string_is",
    "string_is_not",
    "string_contains",
    "string_does_not_contain",
    "string_starts_with",
    "string_ends_with",
    "is_empty",
    "is_not_empty",
]));
const meetingNotesDateFilterOperators = (/* unused pure expression or super */ null && ([
    "date_is",
    "date_is_before",
    "date_is_after",
    "date_is_on_or_before",
    "date_is_on_or_after",
    "date_is_within",
    "date_is_relative_to",
    "is_empty",
    "is_not_empty",
]));
const meetingNotesPersonFilterOperators = (/* unused pure expression or super */ null && ([
    "person_contains",
    "person_does_not_contain",
    "is_empty",
    "is_not_empty",
]));
//# sourceMappingURL=meeting-notes.js.map

/***/ }),

/***/ 21655:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assertNever = assertNever;
exports.pick = pick;
exports.isObject = isObject;
exports.getUnknownParams = getUnknownParams;
/**
 * Utility for enforcing exhaustiveness checks in the type system.
 *
 * @see https://basarat.gitbook.io/typescript/type-system/discriminated-unions#throw-in-exhaustive-checks
 *
 * @param value The variable with no remaining values
 */
function assertNever(value) {
    throw new Error(`Unexpected value should never occur: ${value}`);
}
function pick(base, keys) {
    const entries = keys.map(key => [key, base === null || base === void 0 ? void 0 : base[key]]);
    return Object.fromEntries(entries);
}
function isObject(o) {
    return typeof o === "object" && o !== null;
}
/**
 * Returns parameter names present in `args` that are not recognized by the
 * endpoint definition. Useful for warning users about typos or parameters
 * that have been renamed across API versions.
 */
function getUnknownParams(args, endpoint) {
    var _a;
    const knownKeys = new Set([
        ...endpoint.pathParams,
        ...endpoint.queryParams,
        ...endpoint.bodyParams,
        ...((_a = endpoint.formDataParams) !== null && _a !== void 0 ? _a : []),
        "auth",
    ]);
    return Object.keys(args).filter(k => !knownKeys.has(k));
}
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 28762:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


/**
 * Helpers for receiving and verifying Notion webhook deliveries.
 *
 * Notion signs each webhook request with HMAC-SHA256 over the raw HTTP
 * body using the subscription's verification token as the key, and sends
 * the resulting hex digest in the `X-Notion-Signature` header as
 * `sha256=<hex>`. To verify a delivery, callers must pass the body
 * **exactly as it arrived over the wire** — any JSON re-serialization
 * will change the bytes and invalidate the signature.
 *
 * The helpers prefer the Web Crypto API (`globalThis.crypto.subtle`)
 * when present (browsers, edge runtimes, Node.js >= 18.19) and
 * transparently fall back to `node:crypto`'s `webcrypto.subtle` on older
 * Node.js 18 builds where `globalThis.crypto` is not yet enabled by
 * default. They work without configuration in Node.js, Bun, Deno,
 * Vercel Edge Functions, Cloudflare Workers, and modern browsers.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyWebhookSignature = verifyWebhookSignature;
exports.signWebhookPayload = signWebhookPayload;
const SIGNATURE_PREFIX = "sha256=";
const SHA256_HEX_LENGTH = 64;
/**
 * Verify that a webhook delivery came from Notion and has not been
 * tampered with.
 *
 * Performs a constant-time comparison; returns `true` only if the
 * supplied `signature` matches HMAC-SHA256 of `body` keyed by
 * `verificationToken`. Returns `false` (rather than throwing) for any
 * malformed input so the caller can respond with a single 401/403 path.
 */
async function verifyWebhookSignature(args) {
    const { body, signature, verificationToken } = args;
    if (typeof signature !== "string")
        return false;
    if (!signature.startsWith(SIGNATURE_PREFIX))
        return false;
    const providedHex = signature.slice(SIGNATURE_PREFIX.length).toLowerCase();
    if (providedHex.length !== SHA256_HEX_LENGTH)
        return false;
    if (!/^[0-9a-f]+$/.test(providedHex))
        return false;
    const computedHex = await computeHmacSha256Hex(verificationToken, body);
    return timingSafeEqualHex(providedHex, computedHex);
}
/**
 * Compute the value Notion would send in `X-Notion-Signature` for a
 * given body and verification token. Useful for unit-testing webhook
 * handlers without standing up a real subscription.
 */
async function signWebhookPayload(args) {
    const hex = await computeHmacSha256Hex(args.verificationToken, args.body);
    return `${SIGNATURE_PREFIX}${hex}`;
}
async function computeHmacSha256Hex(key, body) {
    const subtle = await getSubtle();
    const encoder = new TextEncoder();
    const keyBytes = encoder.encode(key);
    // Copy any Uint8Array input into a fresh ArrayBuffer-backed view so
    // subtle.sign (which forbids SharedArrayBuffer-backed views) is
    // satisfied regardless of where the caller's buffer came from.
    const bodyBytes = typeof body === "string" ? encoder.encode(body) : Uint8Array.from(body);
    const cryptoKey = await subtle.importKey("raw", keyBytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const signatureBuffer = await subtle.sign("HMAC", cryptoKey, bodyBytes);
    return bytesToHex(new Uint8Array(signatureBuffer));
}
let cachedSubtle;
async function getSubtle() {
    var _a, _b;
    if (cachedSubtle)
        return cachedSubtle;
    // Preferred path: every modern runtime exposes Web Crypto on the
    // global object. This includes browsers, Vercel Edge, Cloudflare
    // Workers, Deno, Bun, and Node.js >= 18.19 (which backported the
    // change from Node.js 19).
    const fromGlobal = (_a = globalThis
        .crypto) === null || _a === void 0 ? void 0 : _a.subtle;
    if (fromGlobal) {
        cachedSubtle = fromGlobal;
        return cachedSubtle;
    }
    // Fallback for Node.js 18.0–18.18, which ships Web Crypto via
    // `node:crypto` but does not expose it on `globalThis` by default.
    // Using `require` (rather than a static `import`) keeps the
    // node:crypto reference off the dependency graph of browser bundlers
    // that would otherwise fail to resolve it.
    try {
        /* eslint-disable @typescript-eslint/no-var-requires */
        const nodeCrypto = __webpack_require__(76982);
        /* eslint-enable @typescript-eslint/no-var-requires */
        if ((_b = nodeCrypto.webcrypto) === null || _b === void 0 ? void 0 : _b.subtle) {
            cachedSubtle = nodeCrypto.webcrypto.subtle;
            return cachedSubtle;
        }
    }
    catch {
        // node:crypto unavailable (e.g. a browser bundle that stubbed it).
        // Fall through to the error below.
    }
    throw new Error("verifyWebhookSignature requires Web Crypto support " +
        "(globalThis.crypto.subtle or node:crypto.webcrypto). Upgrade to " +
        "a runtime that provides one of them.");
}
function bytesToHex(bytes) {
    let hex = "";
    for (let i = 0; i < bytes.length; i++) {
        hex += bytes[i].toString(16).padStart(2, "0");
    }
    return hex;
}
// Constant-time string comparison. The inputs are already known to be
// the same length (callers enforce SHA256_HEX_LENGTH), so this purely
// avoids early-exit on the first differing character.
function timingSafeEqualHex(a, b) {
    if (a.length !== b.length)
        return false;
    let diff = 0;
    for (let i = 0; i < a.length; i++) {
        diff |= a.charCodeAt(i) ^ b.charCodeAt(i);
    }
    return diff === 0;
}
//# sourceMappingURL=webhooks.js.map

/***/ }),

/***/ 44585:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"name":"@notionhq/client","version":"5.26.0","description":"A simple and easy to use client for the Notion API","engines":{"node":">=18"},"homepage":"https://developers.notion.com/docs/getting-started","bugs":{"url":"https://github.com/makenotion/notion-sdk-js/issues"},"repository":{"type":"git","url":"https://github.com/makenotion/notion-sdk-js/"},"keywords":["notion","notionapi","rest","notion-api"],"main":"./build/src","types":"./build/src/index.d.ts","scripts":{"prepare":"husky && npm run build","prepublishOnly":"npm run checkLoggedIn && npm run lint && npm run test","build":"tsc","prettier":"prettier --write .","lint":"prettier --check . && eslint . --ext .ts && cspell \'**/*\' ","test":"jest ./test","check-links":"git ls-files | grep md$ | xargs -n 1 markdown-link-check","prebuild":"npm run clean","clean":"rm -rf ./build","checkLoggedIn":"./scripts/verifyLoggedIn.sh"},"lint-staged":{"*.{ts,js,json,md}":"prettier --write","*.ts":"eslint --fix"},"author":"","license":"MIT","files":["build/package.json","build/src/**"],"devDependencies":{"@types/jest":"29.5.14","@typescript-eslint/eslint-plugin":"7.18.0","@typescript-eslint/parser":"7.18.0","cspell":"8.17.1","eslint":"8.57.1","husky":"^9.1.7","jest":"29.7.0","lint-staged":"^16.2.6","markdown-link-check":"3.13.7","prettier":"3.3.3","ts-jest":"29.2.5","typescript":"5.9.2"}}');

/***/ })

};
