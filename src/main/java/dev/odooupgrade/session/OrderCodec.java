package dev.odooupgrade.session;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.transfer.DumpFile;

/** What is ordered, in a session's file: the order as typed, and the dump. */
final class OrderCodec {
  private OrderCodec() {}

  static FieldsWriter write(OrderDraft draft) {
    FieldsWriter fields = new FieldsWriter();
    for (OrderField field : OrderField.values()) {
      fields.text(field.wireName(), draft.get(field));
    }
    return fields;
  }

  static OrderDraft read(Fields written) throws DamageException {
    OrderDraft draft = OrderDraft.EMPTY;
    for (OrderField field : OrderField.values()) {
      draft = draft.with(field, written.text(field.wireName()).orElse(""));
    }
    return draft;
  }

  static FieldsWriter writeDump(DumpFile dump) {
    return new FieldsWriter()
        .text("path", dump.path().toString())
        .number("size", dump.size())
        .text("modified", dump.modified().toString())
        .text("description", dump.description());
  }

  static DumpFile readDump(Fields dump) throws DamageException {
    return new DumpFile(
        dump.path("path"),
        dump.size("size"),
        dump.instant("modified"),
        dump.text("description").orElse(""));
  }

  static FieldsWriter writeVariable(Variable variable) {
    return new FieldsWriter()
        .text("name", variable.name())
        .text("secret", variable.value().reveal());
  }

  static Variable readVariable(Fields variable) throws DamageException {
    return new Variable(variable.neededText("name"), Secret.of(variable.neededText("secret")));
  }
}
