package io.sequitur.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;

/**
 * What the window remembers from one start to the next. Values that make no sense (an edited or
 * damaged file) read as absent. For one thread.
 */
public final class Settings {
  private static final int MOST_RECENT = 12;

  /** Dark, light, or as the system has it. */
  public enum Brightness {
    SYSTEM,
    DARK,
    LIGHT
  }

  private final Properties values;
  private Runnable changed = () -> {};

  /** Nothing remembered. */
  public Settings() {
    this(new Properties());
  }

  Settings(Properties values) {
    this.values = values;
  }

  /** Calls back after each change. */
  public void onChange(Runnable action) {
    changed = action;
  }

  /** The files opened last, the latest first; each may be gone by now. */
  public List<Path> recentFiles() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      String file = values.getProperty("recent." + i);
      if (file != null && !file.isBlank()) {
        try {
          files.add(Path.of(file));
        } catch (InvalidPathException damaged) {
          continue; // an edited settings file: that entry is left out
        }
      }
    }
    return files;
  }

  /** Puts a file at the head of the recent ones. */
  public void addRecentFile(Path file) {
    List<Path> files = new ArrayList<>(recentFiles());
    files.remove(file.toAbsolutePath());
    files.addFirst(file.toAbsolutePath());
    setRecentFiles(files);
  }

  /** Forgets one of the recent files. */
  public void removeRecentFile(Path file) {
    List<Path> files = new ArrayList<>(recentFiles());
    files.remove(file);
    setRecentFiles(files);
  }

  /** Forgets all recent files. */
  public void clearRecentFiles() {
    setRecentFiles(List.of());
  }

  private void setRecentFiles(List<Path> files) {
    for (int i = 0; i < MOST_RECENT; i++) {
      values.remove("recent." + i);
      if (i < files.size()) {
        values.setProperty("recent." + i, files.get(i).toString());
      }
    }
    changed.run();
  }

  /** What the user chose, {@link Brightness#SYSTEM} at first. */
  public Brightness brightness() {
    String name = values.getProperty("brightness", "");
    for (Brightness choice : Brightness.values()) {
      if (choice.name().equals(name)) {
        return choice;
      }
    }
    return Brightness.SYSTEM;
  }

  public void setBrightness(Brightness choice) {
    set("brightness", choice.name());
  }

  /** A text by its name, or {@code otherwise}. */
  public String text(String name, String otherwise) {
    return values.getProperty(name, otherwise);
  }

  /** Remembers a text. */
  public void setText(String name, String text) {
    set(name, text);
  }

  /** A finite number by its name. */
  public OptionalDouble number(String name) {
    String text = values.getProperty(name);
    if (text == null) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException damaged) {
      return OptionalDouble.empty();
    }
  }

  /** Remembers a number. */
  public void setNumber(String name, double number) {
    set(name, Double.toString(number));
  }

  private void set(String name, String value) {
    if (!value.equals(values.setProperty(name, value))) {
      changed.run();
    }
  }

  /** A copy to write to a file on another thread. */
  Properties copy() {
    Properties copy = new Properties();
    copy.putAll(values);
    return copy;
  }
}
