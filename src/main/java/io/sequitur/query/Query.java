package io.sequitur.query;

import io.sequitur.chain.ChainIndex;
import io.sequitur.rule.Analysis;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A filter for chains, such as {@code type:PaymentFailed service:payment duration > 2s
 * has:duplicate some text}. All terms must hold; {@code -} or {@code NOT} before a term turns it
 * round. After a colon, names and ids are searched for what contains the value, whatever its case;
 * {@code =} wants the whole name. Blanks within a value need quotes. Immutable.
 */
public final class Query {
  /** One condition, or its opposite. */
  record Term(boolean negated, Condition condition) {
    /** Cheap conditions first: they leave fewer chains to the others. */
    int cost() {
      return switch (condition) {
        case Condition.Has has -> 0;
        case Condition.Graded graded -> 0;
        case Condition.Measured m -> m.field() == Field.EVENTS ? 2 : 1;
        case Condition.Name name -> 3;
        case Condition.Id id -> 4;
        case Condition.Text text -> 5;
      };
    }
  }

  private final String text;
  private final List<Term> terms;

  private Query(String text, List<Term> terms) {
    this.text = text;
    this.terms = terms.stream().sorted(Comparator.comparingInt(Term::cost)).toList();
  }

  /**
   * Reads a query; the empty one matches every chain.
   *
   * @throws QueryException if it makes no sense, with one sentence that says where and why
   */
  public static Query parse(String text) throws QueryException {
    return new Query(text, Parser.parse(text));
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** True if every chain matches. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The chains that match. */
  public BitSet evaluate(ChainIndex chains, Analysis analysis) {
    BitSet candidates = new BitSet(chains.chains());
    candidates.set(0, chains.chains());
    Evaluation evaluation = new Evaluation(chains, analysis);
    for (Term term : terms) {
      if (candidates.isEmpty()) {
        break;
      }
      BitSet matching = evaluation.matching(term.condition(), candidates);
      if (term.negated()) {
        candidates.andNot(matching);
      } else {
        candidates.and(matching);
      }
    }
    return candidates;
  }
}
