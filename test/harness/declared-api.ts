// What obsidian.d.ts declares, read with the TypeScript compiler: the list against which the stand-in is held.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export interface DeclaredClass {
  /** Members that a plugin can count on the app to have: neither optional nor abstract nor protected. */
  readonly members: readonly string[];
  readonly statics: readonly string[];
  /** Every declared member, those too that a plugin provides. */
  readonly known: readonly string[];
  /** Name of the class it is derived from. */
  readonly base: string | null;
}

export interface DeclaredApi {
  /** Names of functions, constants, enums and classes. */
  readonly values: readonly string[];
  readonly classes: Readonly<Record<string, DeclaredClass>>;
  /** What the app adds to Node, Element, HTMLElement …, by interface. */
  readonly dom: Readonly<Record<string, readonly string[]>>;
}

/** Reads node_modules/obsidian/obsidian.d.ts. */
export function declaredApi(): DeclaredApi {
  const path = createRequire(import.meta.url).resolve('obsidian/obsidian.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const values: string[] = [];
  const classes: Record<string, DeclaredClass> = {};
  const dom: Record<string, readonly string[]> = {};
  for (const statement of source.statements) {
    if (ts.isModuleDeclaration(statement) && statement.body !== undefined && ts.isModuleBlock(statement.body)) {
      for (const inner of statement.body.statements) {
        if (ts.isInterfaceDeclaration(inner)) dom[inner.name.text] = [...new Set([...(dom[inner.name.text] ?? []), ...namesOf(inner.members)])];
      }
    } else if (ts.isClassDeclaration(statement) && statement.name !== undefined) {
      values.push(statement.name.text);
      classes[statement.name.text] = classOf(statement);
    } else if ((ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name !== undefined) values.push(statement.name.text);
    else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) values.push(name.text);
    }
  }
  return { values: [...new Set(values)], classes, dom };
}

function classOf(declaration: ts.ClassDeclaration): DeclaredClass {
  const certain = declaration.members.filter((member) => !isOptional(member) && !has(member, ts.SyntaxKind.AbstractKeyword) && !has(member, ts.SyntaxKind.ProtectedKeyword));
  const isStatic = (member: ts.ClassElement): boolean => has(member, ts.SyntaxKind.StaticKeyword);
  const base = declaration.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  return {
    members: namesOf(certain.filter((member) => !isStatic(member))),
    statics: namesOf(certain.filter(isStatic)),
    known: namesOf(declaration.members),
    base: base !== undefined && ts.isIdentifier(base) ? base.text : null,
  };
}

const has = (member: ts.ClassElement, kind: ts.ModifierSyntaxKind): boolean => ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some((modifier) => modifier.kind === kind);

const isOptional = (member: ts.ClassElement): boolean => (ts.isPropertyDeclaration(member) || ts.isMethodDeclaration(member)) && member.questionToken !== undefined;

function namesOf(members: readonly (ts.ClassElement | ts.TypeElement)[]): string[] {
  return [...new Set(members.flatMap((member) => (member.name !== undefined && ts.isIdentifier(member.name) ? [member.name.text] : [])))];
}
