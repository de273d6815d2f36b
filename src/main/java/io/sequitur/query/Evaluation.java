package io.sequitur.query;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.RuleResult;
import io.sequitur.store.EventStore;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Finds the chains that meet a condition. Names and ids are compared once each, not once a record:
 * that makes a set of numbers, which the records are then looked up in.
 */
final class Evaluation {
  private final ChainIndex chains;
  private final EventStore store;
  private final Analysis analysis;

  Evaluation(ChainIndex chains, Analysis analysis) {
    this.chains = chains;
    this.analysis = analysis;
    store = chains.store();
  }

  /** Those of the candidates that meet the condition. */
  BitSet matching(Condition condition, BitSet candidates) {
    return switch (condition) {
      case Condition.Has has -> findings(has.rules(), candidates);
      case Condition.Graded graded -> findings(rulesOf(graded), candidates);
      case Condition.Measured measured -> select(candidates, chain -> holds(measured, chain));
      case Condition.Name name -> named(name, candidates);
      case Condition.Id id -> identified(id, candidates);
      case Condition.Text text -> text(text.text(), candidates);
    };
  }

  private static BitSet select(BitSet candidates, IntPredicate test) {
    BitSet selected = new BitSet(candidates.length());
    for (int c = candidates.nextSetBit(0); c >= 0; c = candidates.nextSetBit(c + 1)) {
      if (test.test(c)) {
        selected.set(c);
      }
    }
    return selected;
  }

  /** Chains with at least one row that meets the test. */
  private BitSet selectByRow(BitSet candidates, IntPredicate rowTest) {
    return select(
        candidates,
        chain -> {
          for (int i = chains.start(chain); i < chains.end(chain); i++) {
            if (rowTest.test(chains.row(i))) {
              return true;
            }
          }
          return false;
        });
  }

  private BitSet findings(int rules, BitSet candidates) {
    int[] bits = analysis.chainFindings();
    return select(candidates, chain -> chain < bits.length && (bits[chain] & rules) != 0);
  }

  private int rulesOf(Condition.Graded graded) {
    int rules = 0;
    List<RuleResult> results = analysis.results();
    for (int i = 0; i < results.size(); i++) {
      int severity = results.get(i).rule().severity().ordinal();
      if (graded.operator().holds(severity, graded.severity().ordinal())) {
        rules |= 1 << i;
      }
    }
    return rules;
  }

  private boolean holds(Condition.Measured measured, int chain) {
    long actual =
        switch (measured.field()) {
          case DURATION -> chains.duration(chain);
          case RECORDS -> chains.records(chain);
          case EVENTS -> chains.events(chain);
          default -> throw new IllegalArgumentException(measured.field().id());
        };
    return measured.operator().holds(actual, measured.value());
  }

  private BitSet named(Condition.Name name, BitSet candidates) {
    Predicate<String> test = nameTest(name);
    return switch (name.field()) {
      case TYPE -> {
        BitSet types = matching(store.names().types().names(), test);
        yield byNumber(types, candidates, row -> types.get(store.type(row)));
      }
      case SERVICE -> {
        BitSet services = matching(store.names().services().names(), test);
        yield byNumber(services, candidates, row -> services.get(store.service(row)));
      }
      case TOPIC -> {
        List<TopicPartition> all = store.names().partitions().all();
        BitSet partitions = new BitSet();
        for (int p = 0; p < all.size(); p++) {
          partitions.set(p, test.test(all.get(p).topic()) || test.test(all.get(p).toString()));
        }
        yield byNumber(partitions, candidates, row -> partitions.get(store.partition(row)));
      }
      default -> throw new IllegalArgumentException(name.field().id());
    };
  }

  private BitSet byNumber(BitSet numbers, BitSet candidates, IntPredicate rowTest) {
    return numbers.isEmpty() ? new BitSet() : selectByRow(candidates, rowTest);
  }

  private static Predicate<String> nameTest(Condition.Name name) {
    String wanted = name.value().toLowerCase(Locale.ROOT);
    return name.operator() == Operator.EQUAL
        ? actual -> actual.toLowerCase(Locale.ROOT).equals(wanted)
        : actual -> actual.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Numbers of the names that meet the test; "no name" meets none. */
  private static BitSet matching(List<String> names, Predicate<String> test) {
    BitSet numbers = new BitSet();
    for (int i = 1; i < names.size(); i++) {
      numbers.set(i, test.test(names.get(i)));
    }
    return numbers;
  }

  private BitSet identified(Condition.Id id, BitSet candidates) {
    BitSet handles = handles(id.value(), id.operator() == Operator.EQUAL);
    if (handles.isEmpty()) {
      return handles;
    }
    if (id.field() == Field.KEY) {
      return selectByRow(candidates, row -> hasKey(row, handles));
    }
    BitSet further = rowsWithFurtherCause(handles);
    return selectByRow(candidates, row -> hasId(row, handles, further));
  }

  private BitSet handles(String value, boolean whole) {
    BitSet handles = whole ? new BitSet() : store.idsContaining(value);
    int exact = store.findId(value); // a UUID in another spelling does not contain itself
    if (exact != 0) {
      handles.set(exact);
    }
    return handles;
  }

  private boolean hasKey(int row, BitSet handles) {
    return handles.get(store.businessKey(row)) || handles.get(store.key(row));
  }

  private boolean hasId(int row, BitSet handles, BitSet further) {
    return handles.get(store.eventId(row))
        || handles.get(store.correlationId(row))
        || handles.get(store.causationId(row))
        || further.get(row);
  }

  /** Rows with one of the ids as their second or further causation id. */
  private BitSet rowsWithFurtherCause(BitSet handles) {
    BitSet rows = new BitSet();
    if (store.hasExtraCauses()) {
      for (int row : store.fanInRows()) {
        for (int cause : store.extraCauses(row)) {
          rows.set(row, rows.get(row) || handles.get(cause));
        }
      }
    }
    return rows;
  }

  /** A chain's label is one of its keys or ids. */
  private BitSet text(String text, BitSet candidates) {
    String wanted = text.toLowerCase(Locale.ROOT);
    BitSet handles = handles(text, false);
    BitSet types =
        matching(
            store.names().types().names(), name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    if (handles.isEmpty() && types.isEmpty()) {
      return handles;
    }
    BitSet further = rowsWithFurtherCause(handles);
    return selectByRow(
        candidates,
        row -> types.get(store.type(row)) || hasKey(row, handles) || hasId(row, handles, further));
  }
}
