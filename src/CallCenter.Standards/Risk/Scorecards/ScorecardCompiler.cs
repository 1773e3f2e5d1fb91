using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Checks a card against a record's fields and compiles it; all findings at once.</summary>
internal sealed class ScorecardCompiler
{
    /// <summary>The most characteristics, and the most bins of one.</summary>
    public const int MaximumParts = 256;

    /// <summary>The most conditions, of characteristics and knock-outs together: one bit each.</summary>
    public const int MaximumConditions = 64;

    private readonly Located<RiskScorecard> located;
    private readonly RiskScorecard card;
    private readonly RecordDefinition record;
    private readonly FindingList findings;
    private readonly LocatedList<ScoreCharacteristic> characteristics;
    private readonly LocatedList<ScoreKnockOut> knockOuts;

    public ScorecardCompiler(Located<RiskScorecard> located, RecordDefinition record, FindingList findings)
    {
        this.located = located;
        this.record = record;
        this.findings = findings;
        card = located.Value;
        characteristics = located.Each(c => c.Characteristics);
        knockOuts = located.Each(c => c.KnockOuts);
    }

    /// <summary>The compiled card, or null where there are errors or not everything could be read.</summary>
    public CompiledScorecard? Compile()
    {
        int before = findings.Count;
        CheckHead();
        CheckSize();
        Codes.Of($"characteristic", characteristics, characteristic => characteristic.Code, findings);
        Codes.Of($"knock-out", knockOuts, knockOut => knockOut.Code, findings);
        var bands = new BandChecks(located, findings);
        Codes codes = bands.Check();
        var compiler = new CharacteristicCompiler(card, record, findings);
        var compiled = characteristics.Select(compiler.Compile).ToList();
        var outs = knockOuts.Select(knockOut => KnockOut(knockOut, codes)).ToList();
        if (!located.IsWhole || findings.ErrorsSince(before))
        {
            return null;
        }

        ImmutableArray<CompiledCharacteristic> parts = [.. compiled.Select(part => part!)];
        bands.CheckReach(parts);
        return new CompiledScorecard(card, record, parts, [.. outs.Select(knockOut => knockOut!)], [.. findings.ToImmutable().Skip(before)]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void CheckHead()
    {
        if (string.IsNullOrWhiteSpace(card.Version))
        {
            findings.Add(FindingRules.BadFormat, located.At(c => c.Version), card.Version, $"The version is blank.");
        }

        if (!ScorePoints.Fit(card.Base))
        {
            findings.Add(RiskFindings.ScorePoints, located.At(c => c.Base), Text($"{card.Base}"), $"The base has too many digits.");
        }

        if (card.ReasonLimit is < 0 or > MaximumParts)
        {
            findings.Add(RiskFindings.ScoreReasons, located.At(c => c.ReasonLimit), Text($"{card.ReasonLimit}"), $"A score gives 0 to {MaximumParts} reasons.");
        }

        if (card.Odds is { } odds && (odds.Odds <= 0 || odds.PointsToDoubleOdds <= 0 || !ScorePoints.Fit(odds.Score)))
        {
            findings.Add(RiskFindings.ScoreOdds, located.At(c => c.Odds), null, $"Odds of {odds.Odds} at {odds.Score} points, doubled by {odds.PointsToDoubleOdds} points, are no scale.");
        }
    }

    private void CheckSize()
    {
        if (characteristics.Count > MaximumParts || characteristics is { Count: 0, IsComplete: true })
        {
            findings.Add(RiskFindings.ScorecardSize, characteristics.Place, card.Code, $"Card '{card.Code}' has {characteristics.Count} characteristics; it needs 1 to {MaximumParts}.");
        }

        int conditions = card.Characteristics.Count(characteristic => !characteristic.When.IsEmpty) + card.KnockOuts.Length;
        if (conditions > MaximumConditions)
        {
            findings.Add(RiskFindings.ScorecardSize, located.Place, card.Code, $"Card '{card.Code}' has {conditions} conditions and knock-outs; it may have {MaximumConditions} together.");
        }
    }

    private CompiledKnockOut? KnockOut(Located<ScoreKnockOut> located, Codes bands)
    {
        ScoreKnockOut knockOut = located.Value;
        if (knockOut.When.IsEmpty)
        {
            findings.Add(RiskFindings.KnockOutAlways, located.At(k => k.When), knockOut.Code, $"Knock-out '{knockOut.Code}' has no condition, and would hold for every record.");
        }

        int band = bands.Check(knockOut.Band, located.At(k => k.Band)) ? BandOf(knockOut.Band) : -1;
        if (band >= 0 && this.located.Each(c => c.Bands).IsComplete && band == (card.Direction == ScoreDirection.HigherIsRiskier ? 0 : card.Bands.Length - 1))
        {
            findings.Add(RiskFindings.KnockOutIdle, located.At(k => k.Band), knockOut.Band, $"Band '{knockOut.Band}' is the safest of all, so that knock-out '{knockOut.Code}' changes nothing.");
        }

        return Condition.Compile(knockOut.When, record, located.At(k => k.When), findings) is { } condition ? new CompiledKnockOut(knockOut, condition, band) : null;
    }

    private int BandOf(string code)
    {
        int band = 0;
        while (card.Bands[band].Code != code)
        {
            band++;
        }

        return band;
    }
}
