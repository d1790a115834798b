export const id = 766;
export const ids = [766];
export const modules = {

/***/ 8766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionsRunner: () => (/* binding */ actionsRunner)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

const announce = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
const properties = ({ file, line, column }) => ({
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
});
const actionsRunner = {
    annotate: ({ level, message, cure, place }) => announce[level](`${message} ${cure}`, properties(place)),
    output: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
    fail: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1,
};


/***/ })

};
