package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Turns what went wrong while opening or reading into sentences for people. */
final class Failures {
  private Failures() {}

  /** Why reading ended early. */
  static ChunkReader.Failure of(String name, IOException e) {
    if (e instanceof InputStopped stopped) {
      return new ChunkReader.Failure(stopped.reason(), stopped.getMessage());
    }
    return new ChunkReader.Failure(
        RejectReason.UNREADABLE,
        name
            + " could not be read to its end: "
            + what(e)
            + ". What was read up to there is kept.");
  }

  /** Why a log cannot be opened. */
  static UnreadableInput opening(String name, IOException e) {
    if (e instanceof UnreadableInput known) {
      return known;
    }
    if (e instanceof InputStopped) {
      return new UnreadableInput(UnreadableInput.Kind.UNREADABLE, e.getMessage());
    }
    String message = String.valueOf(e.getMessage());
    boolean denied =
        e instanceof AccessDeniedException
            || e instanceof FileNotFoundException && message.contains("denied");
    if (denied) {
      return denied(name);
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return missing(name);
    }
    return new UnreadableInput(
        UnreadableInput.Kind.UNREADABLE, name + " cannot be read: " + what(e) + ".");
  }

  /** No permission. */
  static UnreadableInput denied(String name) {
    return new UnreadableInput(
        UnreadableInput.Kind.UNREADABLE,
        name + " cannot be read: permission denied. Ask its owner, or chmod +r it.");
  }

  /** No such file. */
  static UnreadableInput missing(String name) {
    return new UnreadableInput(
        UnreadableInput.Kind.MISTAKE,
        "There is no file " + name + ". Check the name and the folder you are in.");
  }

  /** A folder instead of a file. */
  static UnreadableInput folder(Path path) {
    return new UnreadableInput(
        UnreadableInput.Kind.UNREADABLE,
        path + " is a folder. Name the files in it, for example " + path.resolve("*.jsonl") + ".");
  }

  private static String what(IOException e) {
    if (e instanceof EOFException) {
      return "the compressed data is cut off";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (message.contains("Truncated source") || message.contains("ended prematurely")) {
      return "the compressed data is cut off (" + message + ")";
    }
    if (e instanceof ZipException || e.getClass().getName().contains("Zstd")) {
      return "the compressed data is damaged (" + message + ")";
    }
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
