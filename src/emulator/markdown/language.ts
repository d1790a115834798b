/** The languages that a code block of Notion can have. */
const LANGUAGES = new Set(
  (
    "abap,abc,agda,arduino,ascii art,assembly,bash,basic,bnf,c,c#,c++,clojure,coffeescript,coq,css,dart,dhall,diff,docker," +
    "ebnf,elixir,elm,erlang,f#,flow,fortran,gherkin,glsl,go,graphql,groovy,haskell,hcl,html,idris,java,javascript,json," +
    "julia,kotlin,latex,less,lisp,livescript,llvm ir,lua,makefile,markdown,markup,matlab,mathematica,mermaid,nix," +
    "notion formula,objective-c,ocaml,pascal,perl,php,plain text,powershell,prolog,protobuf,purescript,python,r,racket," +
    "reason,ruby,rust,sass,scala,scheme,scss,shell,smalltalk,solidity,sql,swift,toml,typescript,vb.net,verilog,vhdl," +
    "visual basic,webassembly,xml,yaml,java/c/c++/c#"
  ).split(","),
);

/** What people write behind the fence, where it is not Notion's own name. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    js: "javascript",
    jsx: "javascript",
    mjs: "javascript",
    ts: "typescript",
    tsx: "typescript",
    py: "python",
    rb: "ruby",
    rs: "rust",
    cs: "c#",
    cpp: "c++",
    kt: "kotlin",
    sh: "shell",
    zsh: "shell",
    console: "shell",
    ps1: "powershell",
    yml: "yaml",
    jsonc: "json",
    md: "markdown",
    tex: "latex",
    dockerfile: "docker",
    make: "makefile",
    golang: "go",
    postgresql: "sql",
    tf: "hcl",
  }),
);

export const PLAIN_TEXT = "plain text";

export const languageOf = (info: string): string => {
  const whole = info.trim().toLowerCase();
  const word = whole.split(/[\s{,]/)[0] ?? "";
  return [whole, word, SHORT.get(word) ?? ""].find((name) => LANGUAGES.has(name)) ?? PLAIN_TEXT;
};
