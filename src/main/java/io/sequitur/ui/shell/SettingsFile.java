package io.sequitur.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings in a properties file, replaced as a whole so that a crash never leaves half of it. */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  /** Larger files are not ours. */
  private static final long LARGEST = 1 << 20;

  private final Path file;

  /**
   * @param folder the settings folder, made when needed
   */
  public SettingsFile(Path folder) {
    file = folder.resolve("settings.properties");
  }

  /** Reads the settings; a file that is missing or damaged gives empty ones. */
  public Settings load() {
    Properties values = new Properties();
    try {
      if (Files.size(file) <= LARGEST) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          values.load(in);
        }
      }
    } catch (NoSuchFileException firstStart) {
      return new Settings();
    } catch (IOException | IllegalArgumentException damaged) {
      LOG.warn("{} cannot be read, starting with default settings: {}", file, damaged.toString());
      return new Settings();
    }
    return new Settings(values);
  }

  /**
   * Writes the settings.
   *
   * @throws IOException if the folder or file cannot be written
   */
  public void save(Settings settings) throws IOException {
    write(settings.copy());
  }

  synchronized void write(Properties values) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "settings", ".tmp");
    try {
      try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        values.store(out, "Sequitur");
      }
      try {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
