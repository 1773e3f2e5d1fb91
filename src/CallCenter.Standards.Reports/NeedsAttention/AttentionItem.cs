namespace CallCenter.Standards.Reports.NeedsAttention;

/// <summary>What follows where nobody looks: the order in which matters are put before people.</summary>
internal enum Consequence
{
    /// <summary>Somebody in need was not served.</summary>
    Emergency,

    /// <summary>A risk was not held, or a control passed by.</summary>
    Risk,

    /// <summary>A promise to customers was broken.</summary>
    Promise,

    /// <summary>A target was missed.</summary>
    Target,

    /// <summary>Something that is due was not done.</summary>
    FollowUp,

    /// <summary>The figures themselves lack something.</summary>
    Data,
}

/// <summary>Something that needs attention.</summary>
/// <param name="Consequence">What follows.</param>
/// <param name="Weight">How much there is of it, to order matters of one consequence.</param>
/// <param name="Code">What it is, by codes; the same on every day.</param>
/// <param name="Text">What it is, for people.</param>
/// <param name="Cases">How many cases it is about.</param>
/// <param name="Owner">Who answers for it; null where the book names nobody.</param>
/// <param name="Anchor">The part of the page with its cases.</param>
internal sealed record AttentionItem(Consequence Consequence, double Weight, string Code, string Text, long Cases, string? Owner, string Anchor);
