using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>Checks the limits of stages and of business.</summary>
/// <param name="channels">The channels that there are.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class TimeChecks(Codes channels, FindingList findings)
{
    /// <summary>The most days that a stage or a piece of business may take.</summary>
    public const int MaximumDays = 365;

    public void Check(LocatedList<StageLimit> stages, LocatedList<BusinessType> businesses)
    {
        var items = new Codes($"stage or business", findings);
        foreach (Located<StageLimit> limit in stages)
        {
            items.TryAdd(limit.Value.Code, limit.At(l => l.Code));
            channels.Check(limit.Value.Channel, limit.At(l => l.Channel));
            CheckTime(limit.Value.Within, limit.At(l => l.Within));
        }

        foreach (Located<BusinessType> business in businesses)
        {
            items.TryAdd(business.Value.Code, business.At(b => b.Code));
            CheckTime(business.Value.Within, business.At(b => b.Within));
        }

        foreach (IGrouping<string, Located<StageLimit>> channel in stages.Where(static limit => limit.IsWhole).GroupBy(static limit => limit.Value.Channel, StringComparer.Ordinal))
        {
            CheckChannel([.. channel]);
        }
    }

    private void CheckTime(Duration within, Place place)
    {
        if (place.IsWhole && (within <= Duration.Zero || within > Duration.FromDays(MaximumDays)))
        {
            findings.Add(QualityFindings.TimeLimit, place, IsoDuration.Format(within), $"A limit is above 0 and up to {MaximumDays} days.");
        }
    }

    private void CheckChannel(List<Located<StageLimit>> limits)
    {
        var byStage = new Dictionary<CallStage, Located<StageLimit>>();
        foreach (Located<StageLimit> limit in limits)
        {
            if (!byStage.TryAdd(limit.Value.Stage, limit))
            {
                findings.Add(QualityFindings.StageTwice, limit.At(l => l.Stage), EnumCodes<CallStage>.CodeOf(limit.Value.Stage), $"'{byStage[limit.Value.Stage].Value.Code}' limits that stage of the channel already.");
            }
        }

        if (!byStage.TryGetValue(CallStage.Whole, out Located<StageLimit> whole))
        {
            return;
        }

        Duration together = StageTimes.Successive.Where(byStage.ContainsKey).Aggregate(Duration.Zero, (sum, stage) => sum + byStage[stage].Value.Within);
        Duration hold = byStage.TryGetValue(CallStage.Hold, out Located<StageLimit> held) ? held.Value.Within : Duration.Zero;
        if (together > whole.Value.Within || hold > whole.Value.Within)
        {
            findings.Add(
                QualityFindings.StagesExceedWhole,
                whole.At(w => w.Within),
                IsoDuration.Format(whole.Value.Within),
                $"{(together > whole.Value.Within ? FindingWords.Of($"The stages may take {IsoDuration.Format(together)} together") : $"Holds may take {IsoDuration.Format(hold)}")}, the whole contact {IsoDuration.Format(whole.Value.Within)}.");
        }
    }
}
