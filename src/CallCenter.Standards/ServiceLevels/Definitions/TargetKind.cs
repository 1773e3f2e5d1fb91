using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a target promises, in the words of service desks and complaint rules.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TargetKind
{
    /// <summary>A call is answered, or a page or prompt shown.</summary>
    Answer,

    /// <summary>A first answer that is not automatic.</summary>
    FirstResponse,

    /// <summary>An answer to each further message.</summary>
    NextResponse,

    /// <summary>The customer is told how the case stands.</summary>
    Update,

    /// <summary>The receipt is confirmed.</summary>
    Acknowledgement,

    /// <summary>The case is solved.</summary>
    Resolution,

    /// <summary>Service works again, by a workaround if need be.</summary>
    Restore,

    /// <summary>The customer is called back.</summary>
    Callback,

    /// <summary>A work order or ticket is handled.</summary>
    TicketHandling,

    /// <summary>A case is handed on, and taken up there.</summary>
    Transfer,

    /// <summary>The final answer to a complaint.</summary>
    FinalAnswer,

    /// <summary>A decision or payment that holds until the final answer.</summary>
    ProvisionalRemedy,
}
