package io.sequitur.ui.view.open;

import io.sequitur.session.MappingDraft;
import io.sequitur.session.SourcePreview;
import io.sequitur.session.SourceRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One file to open: what the user chose for it, and how it would be read. Immutable.
 *
 * @param path the file
 * @param format the format's name, {@code null} for the detected one
 * @param convention the convention's name, {@code null} for the detected one
 * @param topic the topic of records that name none, {@code null} for the one from the file's name
 * @param columns for a table: the title of a column to what the user says it is
 * @param draft the mapping to use instead of a convention, or {@code null}
 * @param previews one per log in the file; empty until it was looked at
 * @param failure why it cannot be read, or {@code null}
 */
record OpenEntry(
    Path path,
    String format,
    String convention,
    String topic,
    Map<String, String> columns,
    MappingDraft draft,
    List<SourcePreview> previews,
    String failure) {

  OpenEntry {
    columns = Map.copyOf(columns);
    previews = List.copyOf(previews);
  }

  /** A file of which nothing is known yet. */
  static OpenEntry of(Path path) {
    return new OpenEntry(path, null, null, null, Map.of(), null, List.of(), null);
  }

  /** What a session would be asked to open. */
  SourceRequest request() {
    SourceRequest request = new SourceRequest(path, format, convention, null, topic, columns);
    return draft == null ? request : draft.applyTo(request);
  }

  /** Another format, with columns of its own. */
  OpenEntry withFormat(String name) {
    return new OpenEntry(path, name, convention, topic, Map.of(), draft, previews, failure);
  }

  /** Another convention; an edited mapping gives way to it. */
  OpenEntry withConvention(String name) {
    return new OpenEntry(path, format, name, topic, columns, null, previews, failure);
  }

  OpenEntry withTopic(String name) {
    return new OpenEntry(path, format, convention, name, columns, draft, previews, failure);
  }

  /**
   * A column that is something else than its title says; an edited mapping, whose places name
   * columns as they were, gives way to it.
   *
   * @param field {@code null} for what its title says
   */
  OpenEntry withColumn(String title, String field) {
    Map<String, String> next = new HashMap<>(columns);
    next.values().removeIf(other -> other.equalsIgnoreCase(field)); // one column can be it
    if (field == null) {
      next.remove(title);
    } else {
      next.put(title, field);
    }
    return new OpenEntry(path, format, convention, topic, next, null, previews, failure);
  }

  /** What the user says of another file's columns, as far as this one has them. */
  OpenEntry withColumnsOf(OpenEntry other) {
    Map<String, String> next = new HashMap<>(columns);
    for (SourcePreview preview : previews) {
      for (SourcePreview.Column column : preview.columns()) {
        String field = other.columns.get(column.title());
        if (field != null) {
          next.put(column.title(), field);
        }
      }
    }
    return new OpenEntry(path, format, convention, topic, next, draft, previews, failure);
  }

  OpenEntry withDraft(MappingDraft mapping) {
    return new OpenEntry(path, format, convention, topic, columns, mapping, previews, failure);
  }

  OpenEntry withPreviews(List<SourcePreview> found) {
    return new OpenEntry(path, format, convention, topic, columns, draft, found, null);
  }

  OpenEntry withFailure(String sentence) {
    return new OpenEntry(path, format, convention, topic, columns, draft, List.of(), sentence);
  }

  /** True until it was looked at. */
  boolean isLooking() {
    return previews.isEmpty() && failure == null;
  }

  /** True if it can be opened as it stands. */
  boolean isReady() {
    return !previews.isEmpty() && (draft == null || draft.isValid());
  }

  /** The draft to edit: the user's, or one made of what was detected. */
  MappingDraft editable() {
    return draft != null || previews.isEmpty() ? draft : MappingDraft.of(previews.getFirst());
  }

  /** The file's name without its folder. */
  String name() {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
