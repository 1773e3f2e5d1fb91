using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Transfers as far as a log tells of them.</summary>
/// <param name="Recorded">The contacts of which the log says whether they were transferred.</param>
/// <param name="Requested">Those that were.</param>
/// <param name="Successful">Transferred ones that were resolved at this contact, taken as having reached the target and been handled (D5.5).</param>
/// <param name="Unsuccessful">Transferred ones that were not.</param>
internal readonly record struct TransferCounts(long Recorded, long Requested, long Successful, long Unsuccessful)
{
    /// <summary>Transferred ones of which the log does not say what came of them.</summary>
    public long Unknown => Requested - Successful - Unsuccessful;

    /// <summary>The successful out of all requested (D5.5), as a fraction: what is not known to have been handled is no success. Null where nothing is known of any.</summary>
    public double? SuccessRate => Successful + Unsuccessful == 0 ? null : (double)Successful / Requested;

    /// <summary>One contact.</summary>
    public static TransferCounts Of(in ContactRecord contact) => contact.Transferred switch
    {
        null => default,
        false => new TransferCounts(1, 0, 0, 0),
        true => new TransferCounts(1, 1, contact.ResolvedAtFirstContact == true ? 1 : 0, contact.ResolvedAtFirstContact == false ? 1 : 0),
    };

    /// <summary>Both together.</summary>
    public static TransferCounts operator +(TransferCounts one, TransferCounts other) =>
        new(one.Recorded + other.Recorded, one.Requested + other.Requested, one.Successful + other.Successful, one.Unsuccessful + other.Unsuccessful);

    /// <summary>Both together.</summary>
    public static TransferCounts Add(TransferCounts left, TransferCounts right) => left + right;
}
