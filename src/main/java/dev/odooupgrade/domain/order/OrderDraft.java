package dev.odooupgrade.domain.order;

/** An order while it is being filled in: each field as it was typed, empty where nothing was. */
public record OrderDraft(
    String contract, String email, String target, String aim, String filename, String timezone) {

  public static final OrderDraft EMPTY = new OrderDraft("", "", "", "", "", "");

  public String get(OrderField field) {
    return switch (field) {
      case CONTRACT -> contract;
      case EMAIL -> email;
      case TARGET -> target;
      case AIM -> aim;
      case FILENAME -> filename;
      case TIMEZONE -> timezone;
    };
  }

  public OrderDraft with(OrderField field, String typed) {
    return new OrderDraft(
        field == OrderField.CONTRACT ? typed : contract,
        field == OrderField.EMAIL ? typed : email,
        field == OrderField.TARGET ? typed : target,
        field == OrderField.AIM ? typed : aim,
        field == OrderField.FILENAME ? typed : filename,
        field == OrderField.TIMEZONE ? typed : timezone);
  }
}
