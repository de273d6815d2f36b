package io.sequitur.cli;

import io.sequitur.report.Visible;
import io.sequitur.session.UserMistake;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file as a whole or not at all: beside its place first, then moved there. */
final class AtomicFile {
  /** Writes the content. */
  interface Content {
    /** Makes the file of this name; its ending is that of the file that is asked for. */
    void writeTo(Path file) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Says early, before long work, that a file cannot be written.
   *
   * @throws UserMistake with a sentence for the user
   */
  static void checkPlace(Path file) throws UserMistake {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new UserMistake(
          Visible.text(file.toString()) + " is a folder. Name a file to write to.");
    }
    if (!Files.isDirectory(folder)) {
      throw new UserMistake(
          "There is no folder "
              + Visible.text(folder.toString())
              + " to write to. Make it, or name another file.");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw cannot(file, "permission denied");
    }
  }

  /**
   * Writes the file.
   *
   * @throws UserMistake where it cannot be written, with a sentence for the user
   */
  static void write(Path file, Content content) throws UserMistake {
    checkPlace(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        content.writeTo(file); // a pipe or device such as /dev/stdout has no half state
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
      }
    } catch (AccessDeniedException e) {
      throw cannot(file, "permission denied");
    } catch (FileSystemException e) {
      throw cannot(file, e.getReason() == null ? "no file can be made there" : e.getReason());
    } catch (IOException e) {
      throw cannot(file, e.getMessage());
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    String name = ".part-" + ProcessHandle.current().pid() + "-" + target.getFileName();
    Path beside = target.resolveSibling(name);
    beside.toFile().deleteOnExit(); // a process that is interrupted leaves nothing either
    try {
      content.writeTo(beside);
      if (Files.exists(target)
          && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
      }
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static UserMistake cannot(Path file, String why) {
    return new UserMistake(
        Visible.text(file + " cannot be written: " + why) + ". Name another file or folder.");
  }
}
