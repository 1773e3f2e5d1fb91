namespace CallCenter.Standards.SimulatedDay;

/// <summary>How customers with one kind of need (D1) behave, and how long serving them takes.</summary>
/// <param name="Code">The need.</param>
/// <param name="Weight">How many of a hundred customers have it.</param>
/// <param name="Topics">What it is about, by weight.</param>
/// <param name="IvrShare">The share that the IVR settles.</param>
/// <param name="BotShare">The share that the chat bot settles.</param>
/// <param name="Talk">The median conversation by telephone, in seconds.</param>
/// <param name="WrapUp">The median after-call work, in seconds.</param>
/// <param name="Patience">The mean patience at the telephone, in seconds.</param>
/// <param name="Resolved">The share resolved at once where it is not transferred.</param>
/// <param name="Transferred">The share that agents transfer.</param>
/// <param name="Repeat">The share that has been in touch about it on an earlier day.</param>
internal sealed record Need(
    string Code, double Weight, Weighted<string>[] Topics, double IvrShare, double BotShare, double Talk, double WrapUp, double Patience, double Resolved, double Transferred, double Repeat)
{
    // Of the calls that the IVR does not settle.
    private const double LostInIvr = 0.035;

    /// <summary>The share of the calls that end in the IVR: settled, or hung up there.</summary>
    public double EndInIvr => IvrShare + ((1 - IvrShare) * LostInIvr);

    /// <summary>The needs of the day.</summary>
    public static IReadOnlyList<Need> All { get; } =
    [
        new("inquiry", 52, [new(40, "account"), new(25, "card"), new(15, "wealth"), new(12, "loan"), new(8, "branch-hours")], 0.42, 0.45, 150, 22, 170, 0.88, 0.06, 0.06),
        new("transaction", 27, [new(40, "transfer"), new(30, "card-limit"), new(20, "password-reset"), new(10, "standing-order")], 0.30, 0.25, 205, 38, 220, 0.83, 0.09, 0.07),
        new("complaint", 11, [new(35, "fees"), new(25, "waiting-time"), new(25, "app-fault"), new(15, "staff")], 0, 0, 330, 75, 320, 0.56, 0.21, 0.19),
        new("suggestion", 4, [new(60, "app"), new(40, "branch")], 0, 0.15, 140, 30, 140, 0.95, 0.03, 0.02),
        new("emergency", 6, [new(60, "card-lost"), new(40, "fraud-suspected")], 0, 0, 240, 60, 600, 0.81, 0.14, 0.04),
    ];

    /// <summary>The need of a code.</summary>
    public static Need Of(string? code) => All.Single(need => need.Code == code);
}
