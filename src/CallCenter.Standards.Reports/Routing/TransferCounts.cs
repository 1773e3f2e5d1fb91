using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Transfers as far as a log tells of them.</summary>
/// <param name="Recorded">The contacts of which the log says whether they were transferred.</param>
/// <param name="Requested">Those that were.</param>
/// <param name="Resolved">Transferred ones that were resolved at this contact. Whether the target took them up (D5.5) is not told by that: it is the KPI of records of transfers.</param>
/// <param name="NotResolved">Transferred ones that were not.</param>
internal readonly record struct TransferCounts(long Recorded, long Requested, long Resolved, long NotResolved)
{
    /// <summary>Transferred ones of which the log does not say what came of them.</summary>
    public long Unknown => Requested - Resolved - NotResolved;

    /// <summary>The resolved out of all transferred, as a fraction: what is not known to be resolved is not. Null where nothing is known of any.</summary>
    public double? ResolvedShare => Resolved + NotResolved == 0 ? null : (double)Resolved / Requested;

    /// <summary>One contact.</summary>
    public static TransferCounts Of(in ContactRecord contact) => contact.Transferred switch
    {
        null => default,
        false => new TransferCounts(1, 0, 0, 0),
        true => new TransferCounts(1, 1, contact.ResolvedAtFirstContact == true ? 1 : 0, contact.ResolvedAtFirstContact == false ? 1 : 0),
    };

    /// <summary>Both together.</summary>
    public static TransferCounts operator +(TransferCounts one, TransferCounts other) =>
        new(one.Recorded + other.Recorded, one.Requested + other.Requested, one.Resolved + other.Resolved, one.NotResolved + other.NotResolved);

    /// <summary>Both together.</summary>
    public static TransferCounts Add(TransferCounts left, TransferCounts right) => left + right;
}
