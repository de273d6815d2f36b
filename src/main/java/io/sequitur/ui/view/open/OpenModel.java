package io.sequitur.ui.view.open;

import io.sequitur.session.SourcePreview;
import io.sequitur.session.SourceRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * The files to be opened together. Looks at each in the background; knows no controls. For one
 * thread, the one that {@code foreground} leads to.
 */
final class OpenModel {
  /** Looks at a source; does I/O. */
  interface Looker {
    List<SourcePreview> look(SourceRequest request) throws IOException;
  }

  private final Executor background;
  private final Executor foreground;
  private final Looker looker;
  private final Runnable changed;
  private final List<OpenEntry> entries = new ArrayList<>();
  private final Map<Path, Integer> asked = new HashMap<>();
  private final Set<Path> unknown = new HashSet<>();
  private int selected = -1;

  OpenModel(Executor background, Executor foreground, Looker looker, Runnable changed) {
    this.background = background;
    this.foreground = foreground;
    this.looker = looker;
    this.changed = changed;
  }

  /** Forgets all files. */
  void clear() {
    entries.clear();
    selected = -1;
  }

  /** Adds files that are not there yet and selects the first of them. */
  void add(List<Path> files) {
    int first = entries.size();
    for (Path file : files) {
      Path path = file.toAbsolutePath();
      if (entries.stream().noneMatch(e -> e.path().equals(path))) {
        entries.add(OpenEntry.of(path));
        look(entries.getLast());
      }
    }
    selected = Math.min(first, entries.size() - 1);
    changed.run();
  }

  /** Takes the selected file away. */
  void removeSelected() {
    if (selected >= 0) {
      entries.remove(selected);
      selected = Math.min(selected, entries.size() - 1);
      changed.run();
    }
  }

  void select(int index) {
    if (index != selected && index >= 0 && index < entries.size()) {
      selected = index;
      changed.run();
    }
  }

  List<OpenEntry> entries() {
    return List.copyOf(entries);
  }

  int selectedIndex() {
    return selected;
  }

  /** The selected file, {@code null} if there is none. */
  OpenEntry selected() {
    return selected < 0 ? null : entries.get(selected);
  }

  /** Changes the selected file, and looks at it anew with what changed. */
  void change(UnaryOperator<OpenEntry> change) {
    if (selected >= 0) {
      change(selected, change);
      changed.run();
    }
  }

  /** Reads all files with the selected one's mapping. */
  void useMappingForAll() {
    OpenEntry source = selected();
    for (int i = 0; i < entries.size() && source != null; i++) {
      if (i != selected) {
        change(i, entry -> entry.withColumnsOf(source).withDraft(source.editable()));
      }
    }
    changed.run();
  }

  private void change(int index, UnaryOperator<OpenEntry> change) {
    OpenEntry next = change.apply(entries.get(index));
    entries.set(index, next);
    if (next.draft() == null || next.draft().isValid()) {
      look(next);
    }
  }

  private void look(OpenEntry entry) {
    int number = asked.merge(entry.path(), 1, Integer::sum);
    SourceRequest request = entry.request();
    background.execute(
        () -> {
          List<SourcePreview> previews;
          String failure;
          boolean format = false;
          try {
            previews = looker.look(request);
            failure = previews.isEmpty() ? "There is no log in " + entry.name() + "." : null;
          } catch (SourcePreview.UnknownFormat e) {
            previews = List.of();
            failure = e.getMessage();
            format = true;
          } catch (IOException e) {
            previews = List.of();
            failure = e.getMessage();
          }
          List<SourcePreview> found = previews;
          String sentence = failure;
          boolean isUnknown = format;
          foreground.execute(() -> looked(entry.path(), number, found, sentence, isUnknown));
        });
  }

  private void looked(
      Path path, int number, List<SourcePreview> previews, String failure, boolean isUnknown) {
    if (asked.get(path) != number) {
      return; // the user changed something meanwhile
    }
    if (isUnknown) {
      unknown.add(path);
    } else {
      unknown.remove(path);
    }
    for (int i = 0; i < entries.size(); i++) {
      OpenEntry entry = entries.get(i);
      if (entry.path().equals(path)) {
        entries.set(i, failure == null ? entry.withPreviews(previews) : entry.withFailure(failure));
      }
    }
    changed.run();
  }

  /** True if it may help to choose a format for the selected file, which cannot be read. */
  boolean needsFormat() {
    OpenEntry entry = selected();
    return entry != null
        && entry.failure() != null
        && (entry.format() != null || unknown.contains(entry.path()));
  }

  /** True if there is something to open and all of it can be. */
  boolean isReady() {
    return !entries.isEmpty() && entries.stream().allMatch(OpenEntry::isReady);
  }

  /** What to open, in order. */
  List<SourceRequest> requests() {
    return entries.stream().map(OpenEntry::request).toList();
  }
}
