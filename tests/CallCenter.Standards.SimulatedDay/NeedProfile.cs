namespace CallCenter.Standards.SimulatedDay;

/// <summary>How customers with one kind of need behave, and how long serving them takes. Times in seconds.</summary>
internal sealed record NeedProfile
{
    public required string Need { get; init; }

    public required IReadOnlyList<Weighted<string>> Topics { get; init; }

    /// <summary>The queue of its calls.</summary>
    public required string Queue { get; init; }

    /// <summary>The chance that the IVR settles it.</summary>
    public double IvrShare { get; init; }

    /// <summary>The chance that the chat bot settles it.</summary>
    public double BotShare { get; init; }

    public required double TalkMedian { get; init; }

    public required double WrapUpMedian { get; init; }

    public required double PatienceMean { get; init; }

    public required double Resolved { get; init; }

    public required double Transferred { get; init; }

    public required double Repeat { get; init; }

    /// <summary>The needs of the day, by weight (D1).</summary>
    public static IReadOnlyList<Weighted<NeedProfile>> All { get; } =
    [
        new(52, new()
        {
            Need = "inquiry",
            Topics = [new(40, "account"), new(25, "card"), new(15, "wealth"), new(12, "loan"), new(8, "branch-hours")],
            Queue = "phone-service", IvrShare = 0.42, BotShare = 0.45, TalkMedian = 150, WrapUpMedian = 22, PatienceMean = 170, Resolved = 0.88, Transferred = 0.06, Repeat = 0.06,
        }),
        new(27, new()
        {
            Need = "transaction",
            Topics = [new(40, "transfer"), new(30, "card-limit"), new(20, "password-reset"), new(10, "standing-order")],
            Queue = "phone-service", IvrShare = 0.30, BotShare = 0.25, TalkMedian = 205, WrapUpMedian = 38, PatienceMean = 220, Resolved = 0.83, Transferred = 0.09, Repeat = 0.07,
        }),
        new(11, new()
        {
            Need = "complaint",
            Topics = [new(35, "fees"), new(25, "waiting-time"), new(25, "app-fault"), new(15, "staff")],
            Queue = "phone-complaints", TalkMedian = 330, WrapUpMedian = 75, PatienceMean = 320, Resolved = 0.56, Transferred = 0.21, Repeat = 0.19,
        }),
        new(4, new()
        {
            Need = "suggestion",
            Topics = [new(60, "app"), new(40, "branch")],
            Queue = "phone-service", BotShare = 0.15, TalkMedian = 140, WrapUpMedian = 30, PatienceMean = 140, Resolved = 0.95, Transferred = 0.03, Repeat = 0.02,
        }),
        new(6, new()
        {
            Need = "emergency",
            Topics = [new(60, "card-lost"), new(40, "fraud-suspected")],
            Queue = "phone-emergency", TalkMedian = 240, WrapUpMedian = 60, PatienceMean = 600, Resolved = 0.81, Transferred = 0.14, Repeat = 0.04,
        }),
    ];
}
