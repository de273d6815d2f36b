package io.sequitur.session;

import io.sequitur.decode.Convention;
import io.sequitur.decode.ConventionDetector;
import io.sequitur.decode.Conventions;
import io.sequitur.decode.Detection;
import io.sequitur.decode.MappingException;
import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.RawRecord;
import io.sequitur.source.logfile.UnreadableInput;
import java.util.List;

/** Which mapping reads a source: the user's, that of a named convention, or the best that fits. */
final class MappingChoice {
  private MappingChoice() {}

  static Detection detect(SourceRequest request, List<RawRecord> sample) throws UnreadableInput {
    if (request.mapping() != null) {
      Detection detected = ConventionDetector.detect(sample);
      MappingSummary summary = ConventionDetector.measure(sample, request.mapping());
      return new Detection(
          recognises(summary),
          request.mapping(),
          summary,
          recognises(summary) ? "" : nothingFound(summary),
          recognises(summary) ? "" : nothingFound(summary),
          sample.size(),
          detected.ranking());
    }
    return request.convention() == null
        ? ConventionDetector.detect(sample)
        : ConventionDetector.detect(sample, named(request.convention()));
  }

  private static List<Convention> named(String name) throws UnreadableInput {
    try {
      return Conventions.byName(name);
    } catch (MappingException e) {
      throw new UnreadableInput(UnreadableInput.Kind.MISTAKE, e.getMessage());
    }
  }

  private static boolean recognises(MappingSummary summary) {
    return summary.coverage().getOrDefault(MappingField.EVENT_ID, 0.0) > 0
        || summary.coverage().getOrDefault(MappingField.CORRELATION_ID, 0.0) > 0
        || summary.coverage().getOrDefault(MappingField.CAUSATION_ID, 0.0) > 0;
  }

  private static String nothingFound(MappingSummary summary) {
    return "The mapping "
        + summary.convention()
        + " finds no event id, correlation id or causation id here: it looks for "
        + String.join("; ", summary.fields().values())
        + ". Correct its places, or leave it out to have them detected.";
  }
}
