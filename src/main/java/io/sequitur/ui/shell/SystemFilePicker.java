package io.sequitur.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The platform's own file dialogs; remembers the folder. */
public final class SystemFilePicker implements FilePicker {
  private static final String FOLDER = "folder";

  private final Window owner;
  private final Settings settings;

  public SystemFilePicker(Window owner, Settings settings) {
    this.owner = owner;
    this.settings = settings;
  }

  @Override
  public List<Path> logs() {
    FileChooser chooser = chooser("Open recorded logs");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter("All files (the content decides)", "*"),
            new ExtensionFilter(
                "Recorded logs", "*.json*", "*.ndjson*", "*.log*", "*.csv*", "*.tsv*", "*.txt*"));
    List<File> files = chooser.showOpenMultipleDialog(owner);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    List<Path> paths = files.stream().map(File::toPath).toList();
    remember(paths.getFirst());
    return paths;
  }

  @Override
  public Optional<Path> fileToRead(String title) {
    return chosen(chooser(title).showOpenDialog(owner));
  }

  @Override
  public Optional<Path> fileToWrite(String title, String suggestedName) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(suggestedName);
    return chosen(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    String folder = settings.text(FOLDER, "");
    if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
      chooser.setInitialDirectory(new File(folder));
    }
    return chooser;
  }

  private Optional<Path> chosen(File file) {
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.ifPresent(this::remember);
    return path;
  }

  private void remember(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      settings.setText(FOLDER, folder.toString());
    }
  }
}
