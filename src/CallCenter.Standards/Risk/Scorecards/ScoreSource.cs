namespace CallCenter.Standards.Risk;

/// <summary>What an outcome was made by: the card, or what was written of it.</summary>
internal interface IScoreSource
{
    string Code { get; }

    string Version { get; }

    string ContentHash { get; }

    /// <summary>The decimals of a unit of points.</summary>
    int Decimals { get; }

    ScoreBand BandAt(int band);

    ScoreKnockOut KnockOutAt(int knockOut);
}

/// <summary>The card of an outcome as it was written: only what the outcome is made of.</summary>
internal sealed record RecordedScore(string Code, string Version, string ContentHash, int Decimals, ScoreBand Band, ScoreKnockOut? KnockOut) : IScoreSource
{
    public ScoreBand BandAt(int band) => Band;

    public ScoreKnockOut KnockOutAt(int knockOut) => KnockOut!;
}
