package dev.odooupgrade.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.order.Failure;
import java.util.List;

/**
 * What came over the wire as the answer to a step, for those who show it as it came.
 *
 * @param document the answer's JSON, with its secrets; empty when it was not a JSON object
 */
public record CallReport(
    HttpStatus status, ObjectNode document, List<Failure> failures, CallFigures figures) {

  public CallReport {
    failures = List.copyOf(failures);
  }
}
