export const id = 766;
export const ids = [766];
export const modules = {

/***/ 98766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionsRunner: () => (/* binding */ actionsRunner)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31612);


const announce = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
const properties = ({ title, file, line, column }) => ({
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
});
const unwritten = (thrown) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
    kind: "refused",
    message: `The outputs could not be written: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}.`,
    cure: "Look at the file that GITHUB_OUTPUT names, and make room on the disk; what the run did is in its report.",
});
const actionsRunner = {
    annotate: (remark) => announce[remark.level](remark.message, properties(remark)),
    summarise: async (markdown) => {
        try {
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
            return true;
        }
        catch {
            return false;
        }
    },
    output: (name, value) => {
        try {
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
        }
        catch (thrown) {
            throw unwritten(thrown);
        }
    },
    fail: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1,
};


/***/ })

};
