namespace CallCenter.Standards.Routing;

/// <summary>How refusals of transfer events are told to people.</summary>
internal static class RefusalWording
{
    public static LocalizedText Of(TransferRefusalReason reason) => reason switch
    {
        TransferRefusalReason.IdentityReused => new("该事件编号已用于另一事件。", "Another event has the same identity."),
        TransferRefusalReason.OutOfOrder => new("该事件早于最近一次事件。", "The event is earlier than the last one."),
        TransferRefusalReason.Closed => new("事项已办结。", "The matter is closed."),
        TransferRefusalReason.IncompleteSlip => new("转接单不完整。", "The slip is not complete."),
        TransferRefusalReason.OtherFirstLineAgent => new("转接单上的首问坐席与本事项不符。", "The slip names another first-line agent than the matter has."),
        TransferRefusalReason.StillOpen => new("尚有转接待答复，或尚未答复客户。", "A transfer waits for a reply, or the customer for an answer."),
        TransferRefusalReason.Repeated => new("该部门已拒绝或退回过本事项，不得重复转接。", "The department refused the matter or gave it back before; it is not asked again."),
        TransferRefusalReason.Circular => new("该部门曾经办理本事项，不得循环转接。", "The department has held the matter before; it does not go round in circles."),
        TransferRefusalReason.HopLimit => new("转接次数已达上限。", "The matter was passed on as often as allowed."),
        TransferRefusalReason.NoTransfer => new("尚无转接。", "There is no transfer yet."),
        TransferRefusalReason.IllegalMove => new("当前状态不允许此操作。", "The transfer's status does not allow this."),
        _ => new("应由他人执行此操作。", "Somebody else has to do this."),
    };
}
