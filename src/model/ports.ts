import type { Drafted, DraftingStep, DraftInput } from './drafting';
import type { CorrectionsReport, CutFigure, MissedFigure } from './figure';
import type { Failure, Outcome } from './outcome';
import type { Box } from './box';
import type { InkMap, PaperSource } from './page';
import type { Paper } from './paper';

/** A value of a note's front matter as YAML gives it. */
export type PropertyValue = string | number | boolean | null | readonly PropertyValue[];
/** Front matter of a note, key by key. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A reading note that exists. */
export interface Reading {
  /** Vault path of the note. */
  readonly path: string;
  readonly properties: Properties;
  /** Vault path of the PDF that its `pdf` property leads to now, or null when the link leads nowhere. */
  readonly pdfPath: string | null;
}

/**
 * The files of a vault. Paths are vault paths: relative, "/" between parts, NFC. Calls reject with an Error when the file
 * system refuses; the pipeline turns that into a Failure.
 */
export interface VaultFiles {
  /** Is there a file or folder of that path, in whatever letter case? */
  exists(path: string): Promise<boolean>;
  /** Whole file, or null when there is none. */
  readBinary(path: string): Promise<Uint8Array | null>;
  /** Whole text file, or null when there is none. */
  readText(path: string): Promise<string | null>;
  /** Makes a file and the folders above it; rejects when the file exists. */
  create(path: string, text: string): Promise<void>;
  createBinary(path: string, bytes: Uint8Array): Promise<void>;
  /** Replaces the bytes of a file that exists. */
  overwriteBinary(path: string, bytes: Uint8Array): Promise<void>;
  /** Rewrites a text file that exists, in one step; what `change` returns is written when it differs. */
  process(path: string, change: (text: string) => string): Promise<void>;
  /** Moves a file, the links to it with it. Makes the folders above. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file that this run made itself (to leave nothing half-written). */
  removeOwn(path: string): Promise<void>;
  /** Names (without folder and ".md", lower case) of all notes of the vault: a new note's name is unique. */
  noteNames(): Promise<ReadonlySet<string>>;
  /** All notes that are ours: with the properties `paper-id` and `pdf`. */
  readings(): Promise<readonly Reading[]>;
  /** Paths of all notes that are an index: with the property `paper-index`. */
  indexNotes(): Promise<readonly string[]>;
}

/** A PDF that is open. All calls may take long; close() ends them. */
export interface OpenPdf {
  readonly pageCount: number;
  /** Reads text and marks of all pages; a page that fails is in the result with its reason. Fails as a whole when cancelled or stalled. */
  read(onPage: (done: number) => void, signal: AbortSignal): Promise<Outcome<PaperSource, Failure>>;
  /** Ink of a page, rendered at `scale` pixels a point; null when it cannot be rendered. */
  ink(page: number, scale: number): Promise<InkMap | null>;
  /**
   * Picture of a part of a page, PNG, on white, at `dpi` or as fine as a canvas allows, with a white margin of up to 4 points where no other ink is;
   * null when it cannot be rendered.
   */
  crop(page: number, box: Box, dpi: number): Promise<Picture | null>;
  close(): Promise<void>;
}

/** A rendered picture. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** Opens PDFs. The bytes are not changed and stay the caller's. */
export interface PdfReader {
  open(bytes: Uint8Array, password: string | null): Promise<Outcome<OpenPdf, Failure>>;
}

/** Writes the draft of a note: offline by quoting, or a model. What a model cannot do is done by quoting, and said; it fails only when cancelled. */
export interface Drafter {
  draft(input: DraftInput, onStep: (step: DraftingStep) => void, signal: AbortSignal): Promise<Outcome<Drafted, Failure>>;
}

/** The stages of a run, in order. */
export type Stage = 'reading' | 'figures' | 'drafting' | 'writing' | 'index';

/** How far a run is. */
export interface Progress {
  readonly stage: Stage;
  /** 0 to 1 within the whole run. */
  readonly fraction: number;
  /** Step within the stage ("page 3 of 12"), when it has steps. */
  readonly done?: number;
  readonly of?: number;
  /** What the drafter is doing, while drafting. */
  readonly drafting?: DraftingStep;
}

/** What to do with the PDF: leave it, move it into the paper's folder, or copy it there. */
export type PdfPlacement = 'leave' | 'move' | 'copy';

/** What the reader set. */
export interface ReadSettings {
  /** Vault path of the papers folder. */
  readonly papersFolder: string;
  /** Resolution of figures, dots per inch. */
  readonly dpi: number;
  readonly pdfPlacement: PdfPlacement;
  /** Language of the words that a note has from us (headings, callouts, labels); English when absent. */
  readonly noteWords?: 'en' | 'zh';
  /** Was the base made before? It is made once; absent where nobody remembers (command line): then with the first note. */
  readonly baseMade?: boolean;
}

/**
 * Files that the plugin keeps for itself, beside its settings and outside of the reader's notes: what was generated last and what the last run replaced. They
 * stay on one device, and all works without them. Names have "/" between parts. Calls reject with an Error when the file system refuses.
 */
export interface PluginFiles {
  /** Whole file, or null when there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** Makes or replaces a file, with the folders above it. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What is outside the pipeline. */
export interface Ports {
  readonly files: VaultFiles;
  /** Absent: nothing is kept, so that a run cannot be taken back. */
  readonly own?: PluginFiles;
  readonly pdf: PdfReader;
  readonly drafter: Drafter;
  readonly progress: (progress: Progress) => void;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** What a run did; the reader sees it as sentences. */
export interface RunReport {
  readonly notePath: string;
  /** Path of the index note, or why it is not up to date; the note is there all the same. */
  readonly index: Outcome<string, Failure>;
  /** Vault paths of image files made or replaced, in the order of the paper. */
  readonly imagesWritten: readonly string[];
  /** Of these the pictures of new figures that no section of a note shows which was there. */
  readonly imagesAdded: readonly string[];
  /** Image files left alone because the reader changed or replaced them. */
  readonly imagesKept: readonly string[];
  readonly figures: readonly CutFigure[];
  readonly missed: readonly MissedFigure[];
  /** What was merged; only for a note that was refreshed. */
  readonly refreshed?: RefreshReport;
  /** What became of the reader's corrections to figures; absent when the paper has no note yet. */
  readonly corrections?: CorrectionsReport;
  readonly paper: Paper;
  /** How the draft came about; absent when none was made. */
  readonly drafted?: Pick<Drafted, 'by' | 'receipt' | 'failure'>;
  readonly failedPages: Paper['failedPages'];
  /** Why the run cannot be undone; absent when it can, or nothing is kept of runs. The note is there all the same. */
  readonly notRecorded?: string;
  /** Milliseconds each stage took. */
  readonly timings: Readonly<Record<Stage, number>>;
}

/** What a run over a paper that has a note changed in it. Sections by their headings. */
export interface RefreshReport {
  readonly renewed: readonly string[];
  /** Both the reader's changes and the new draft are in. */
  readonly merged: readonly string[];
  /** Changed by the reader: theirs stays. */
  readonly kept: readonly string[];
  /** Properties with new values. */
  readonly properties: readonly string[];
  /** Pictures of figures that were not found any more; their files stay. */
  readonly lost: readonly string[];
}

/** How a run ended when it did not fail. */
export interface RunResult {
  /** written: a new note; exists: the note was there, and only its figures and its index line were looked after; refreshed: it was merged with a new draft. */
  readonly status: 'written' | 'exists' | 'refreshed';
  readonly report: RunReport;
}
