using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>How far a transfer is (D5.6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TransferStatus
{
    /// <summary>Asked for; the target has not replied.</summary>
    Requested,

    /// <summary>Taken up by the target.</summary>
    Accepted,

    /// <summary>Refused by the target. An end.</summary>
    Refused,

    /// <summary>Taken back before the target replied. An end.</summary>
    Withdrawn,

    /// <summary>Given back by the target without a result. An end.</summary>
    Returned,

    /// <summary>Passed on by the target to another one. An end.</summary>
    PassedOn,

    /// <summary>Handled by the target; the customer is not answered yet.</summary>
    Handled,

    /// <summary>Handled, and the customer answered by the first-line agent. An end.</summary>
    Answered,
}

/// <summary>Which moves between statuses are legal.</summary>
public static class TransferMoves
{
    /// <summary>Whether a transfer may go from one status to another in one move.</summary>
    public static bool IsLegal(TransferStatus from, TransferStatus to) => (Given.Member(from), Given.Member(to)) is
        (TransferStatus.Requested, TransferStatus.Accepted or TransferStatus.Refused or TransferStatus.Withdrawn)
        or (TransferStatus.Accepted, TransferStatus.Handled or TransferStatus.Returned or TransferStatus.PassedOn)
        or (TransferStatus.Handled, TransferStatus.Answered);

    /// <summary>Whether no move leads on from a status.</summary>
    public static bool IsEnd(TransferStatus status) =>
        Given.Member(status) is TransferStatus.Refused or TransferStatus.Withdrawn or TransferStatus.Returned or TransferStatus.PassedOn or TransferStatus.Answered;
}
