package io.sequitur.decode;

import io.sequitur.decode.FastJsonPlan.Step;
import io.sequitur.model.NameTable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An event's type or service as number of its name: what a transform makes of a text is worked out
 * once. For one thread.
 */
final class FastJsonNameField {
  private final List<Step> steps;
  private final List<NameTable.Cache> caches;
  private final List<UnaryOperator<String>> transforms;

  FastJsonNameField(List<Step> steps, NameTable table) {
    this.steps = steps;
    caches = steps.stream().map(step -> table.cache()).toList();
    transforms = steps.stream().map(FastJsonNameField::transform).toList();
  }

  private static UnaryOperator<String> transform(Step step) {
    return text -> {
      String name = step.transform().apply(text);
      return name == null ? "" : name;
    };
  }

  /** The number of the name that the record has, 0 for none. */
  int number(FastJsonFields fields) {
    for (int i = 0; i < steps.size(); i++) {
      if (fields.find(steps.get(i))) {
        int number =
            caches.get(i).number(fields.bytes, fields.at, fields.length, transforms.get(i));
        if (number != 0) {
          return number;
        }
      }
      if (fields.unusual) {
        return 0;
      }
    }
    return 0;
  }
}
