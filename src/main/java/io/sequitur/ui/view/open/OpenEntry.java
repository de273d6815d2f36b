package io.sequitur.ui.view.open;

import io.sequitur.session.MappingDraft;
import io.sequitur.session.SourcePreview;
import io.sequitur.session.SourceRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * One file to open: what the user chose for it, and how it would be read. Immutable.
 *
 * @param path the file
 * @param format the format's name, {@code null} for the detected one
 * @param convention the convention's name, {@code null} for the detected one
 * @param topic the topic of records that name none, {@code null} for the one from the file's name
 * @param draft the mapping to use instead of a convention, or {@code null}
 * @param previews one per log in the file; empty until it was looked at
 * @param failure why it cannot be read, or {@code null}
 */
record OpenEntry(
    Path path,
    String format,
    String convention,
    String topic,
    MappingDraft draft,
    List<SourcePreview> previews,
    String failure) {

  OpenEntry {
    previews = List.copyOf(previews);
  }

  /** A file of which nothing is known yet. */
  static OpenEntry of(Path path) {
    return new OpenEntry(path, null, null, null, null, List.of(), null);
  }

  /** What a session would be asked to open. */
  SourceRequest request() {
    SourceRequest request = new SourceRequest(path, format, convention, null, topic);
    return draft == null ? request : draft.applyTo(request);
  }

  OpenEntry withFormat(String name) {
    return new OpenEntry(path, name, convention, topic, draft, previews, failure);
  }

  /** Another convention; an edited mapping gives way to it. */
  OpenEntry withConvention(String name) {
    return new OpenEntry(path, format, name, topic, null, previews, failure);
  }

  OpenEntry withTopic(String name) {
    return new OpenEntry(path, format, convention, name, draft, previews, failure);
  }

  OpenEntry withDraft(MappingDraft mapping) {
    return new OpenEntry(path, format, convention, topic, mapping, previews, failure);
  }

  OpenEntry withPreviews(List<SourcePreview> found) {
    return new OpenEntry(path, format, convention, topic, draft, found, null);
  }

  OpenEntry withFailure(String sentence) {
    return new OpenEntry(path, format, convention, topic, draft, List.of(), sentence);
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
