package dev.odooupgrade.ui.model;

/** What stands between the title and the message. */
public sealed interface Body
    permits HomeBody, StepBody, TransferBody, StatusBody, LinesBody, TextBody {}
