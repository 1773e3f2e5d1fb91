using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for scales; each fault is a finding, and a scale with a fault is not given on.</summary>
internal sealed class ScaleChecks(FindingList findings)
{
    /// <summary>The most levels of a scale: more would make the analysis of a matrix slow, and no scale of words has them.</summary>
    public const int Most = 20;

    /// <summary>The scales without faults.</summary>
    public Made<OrdinalScale> Check(LocatedList<OrdinalScale> scales)
    {
        var sound = new Made<OrdinalScale>(Codes.Of($"scale", scales, scale => scale.Code, findings));
        foreach (Located<OrdinalScale> scale in scales)
        {
            int before = findings.Count;
            CheckLevels(scale);
            if (findings.Count == before && scale.IsWhole)
            {
                sound.Add(scale.Value.Code, scale.Value);
            }
        }

        return sound;
    }

    private void CheckLevels(Located<OrdinalScale> located)
    {
        OrdinalScale scale = located.Value;
        LocatedList<ScaleLevel> levels = located.Each(s => s.Levels);
        if (levels.Count > Most || (levels.Count < 2 && levels.IsComplete))
        {
            findings.Add(RiskFindings.ScaleLevels, levels.Place, scale.Code, $"Scale '{scale.Code}' has {levels.Count} levels; 2 to {Most} are allowed.");
        }

        Codes.Of($"level", levels, level => level.Code, findings);
        ScaleLevel? before = null;
        foreach (Located<ScaleLevel> level in levels)
        {
            CheckLevel(level, before, scale);
            before = level.Value;
        }
    }

    private void CheckLevel(Located<ScaleLevel> located, ScaleLevel? before, OrdinalScale scale)
    {
        ScaleLevel level = located.Value;
        if (level.Value is < 0 or > RiskNumbers.Greatest || level.Value <= before?.Value)
        {
            findings.Add(RiskFindings.ScaleValue, located.At(l => l.Value), RiskNumbers.Text(level.Value), $"The value of level '{level.Code}' is negative, beyond 10^9, or not above that of the level before.");
        }

        if (level.From is null != scale.UpTo is null)
        {
            findings.Add(RiskFindings.ScaleInterval, located.At(l => l.From), null, $"Level '{level.Code}' has no interval where scale '{scale.Code}' has them, or one where it has none.");
        }
        else if (level.From <= before?.From || level.From >= scale.UpTo || level.From < -RiskNumbers.Greatest || scale.UpTo > RiskNumbers.Greatest)
        {
            findings.Add(RiskFindings.ScaleInterval, located.At(l => l.From), RiskNumbers.Text(level.From), $"The interval of level '{level.Code}' does not begin above that of the level before and below the scale's end, within 10^9.");
        }
    }
}
