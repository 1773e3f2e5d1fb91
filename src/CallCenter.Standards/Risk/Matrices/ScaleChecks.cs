using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for scales; each fault is a finding, and a scale with a fault is not given on.</summary>
internal sealed class ScaleChecks(FindingList findings, UnusableCodes unusable)
{
    /// <summary>More would make the analysis of a matrix slow, and no scale of words has them.</summary>
    private const int Most = 20;

    private readonly RiskCodes codes = new(findings);

    /// <summary>The scales without faults by their codes.</summary>
    public Dictionary<string, OrdinalScale> Check(ImmutableArray<OrdinalScale> scales, string pointer)
    {
        var sound = new Dictionary<string, OrdinalScale>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < scales.Length; i++)
        {
            if (scales[i] is not { } scale)
            {
                continue;
            }

            string at = $"{pointer}/{i}";
            int before = findings.Count;
            codes.Check(scale.Code, "scale", seen, at);
            CheckLevels(scale, at + "/levels");
            if (findings.Count > before || scale.Levels.Any(level => level is null))
            {
                unusable.Add(scale.Code);
            }
            else
            {
                sound.Add(scale.Code, scale);
            }
        }

        return sound;
    }

    private void CheckLevels(OrdinalScale scale, string at)
    {
        if (scale.Levels.Length is < 2 or > Most)
        {
            findings.Add(FindingRules.ScaleLevels, at, scale.Code, $"Scale '{scale.Code}' has {scale.Levels.Length} levels; 2 to {Most} are allowed.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        ScaleLevel? before = null;
        for (int i = 0; i < scale.Levels.Length; i++)
        {
            if (scale.Levels[i] is not { } level)
            {
                continue;
            }

            string place = $"{at}/{i}";
            codes.Check(level.Code, "level", seen, place);
            if (level.Value is < 0 or > RiskCodes.Greatest || level.Value <= before?.Value)
            {
                findings.Add(FindingRules.ScaleValue, place + "/value", RiskCodes.Text(level.Value), $"The value of level '{level.Code}' is negative, beyond 10^9, or not above that of the level before.");
            }

            if (level.From is null != scale.UpTo is null)
            {
                findings.Add(FindingRules.ScaleInterval, place + "/from", null, $"Level '{level.Code}' has no interval where scale '{scale.Code}' has them, or one where it has none.");
            }
            else if (level.From <= before?.From || level.From >= scale.UpTo || level.From < -RiskCodes.Greatest || scale.UpTo > RiskCodes.Greatest)
            {
                findings.Add(FindingRules.ScaleInterval, place + "/from", RiskCodes.Text(level.From), $"The interval of level '{level.Code}' does not begin above that of the level before and below the scale's end, within 10^9.");
            }

            before = level;
        }
    }
}
