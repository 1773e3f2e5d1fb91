using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>Checks a card against a record's fields and compiles it; all findings at once. Parts that are null could not be read and are passed over.</summary>
internal sealed class ScorecardCompiler(RiskScorecard card, RecordDefinition record, string pointer, FindingList findings)
{
    /// <summary>The most characteristics, and the most bins of one.</summary>
    public const int MaximumParts = 256;

    /// <summary>The most conditions, of characteristics and knock-outs together: one bit each.</summary>
    public const int MaximumConditions = 64;

    /// <summary>The compiled card, or null where there are errors.</summary>
    public CompiledScorecard? Compile()
    {
        int before = findings.Count;
        CheckCode(card.Code, pointer + "/code");
        CheckHead();
        CheckCodes("characteristics", card.Characteristics.Select(characteristic => characteristic?.Code));
        CheckCodes("knockOuts", card.KnockOuts.Select(knockOut => knockOut?.Code));
        var bands = new BandChecks(card, pointer, findings);
        bands.Check();
        ImmutableArray<CompiledCharacteristic?> characteristics = [.. card.Characteristics.Select((characteristic, index) => characteristic is null ? null : Characteristic(characteristic, index))];
        ImmutableArray<CompiledKnockOut?> knockOuts = [.. card.KnockOuts.Select((knockOut, index) => knockOut is null ? null : KnockOut(knockOut, index))];
        bool isWhole = !characteristics.Contains(null) && !characteristics.IsEmpty && !knockOuts.Contains(null) && !card.Bands.Contains(null!);
        if (!isWhole || findings.ToImmutable().Skip(before).Any(finding => finding.Severity == FindingSeverity.Error))
        {
            return null;
        }

        bands.CheckReach(characteristics!);
        return new CompiledScorecard(card, record, characteristics!, knockOuts!, [.. findings.ToImmutable().Skip(before)]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void CheckHead()
    {
        if (string.IsNullOrWhiteSpace(card.Version))
        {
            findings.Add(FindingRules.BadFormat, pointer + "/version", card.Version, "The version is blank.");
        }

        if (card.Characteristics.Length is 0 or > MaximumParts)
        {
            findings.Add(FindingRules.ScorecardSize, pointer + "/characteristics", card.Code, Text($"Card '{card.Code}' has {card.Characteristics.Length} characteristics; it needs 1 to {MaximumParts}."));
        }

        int conditions = card.Characteristics.Count(characteristic => characteristic is { When.IsEmpty: false }) + card.KnockOuts.Length;
        if (conditions > MaximumConditions)
        {
            findings.Add(FindingRules.ScorecardSize, pointer, card.Code, Text($"Card '{card.Code}' has {conditions} conditions and knock-outs; it may have {MaximumConditions} together."));
        }

        if (!ScorePoints.Fit(card.Base))
        {
            findings.Add(FindingRules.ScorePoints, pointer + "/base", Text($"{card.Base}"), "The base has too many digits.");
        }

        if (card.ReasonLimit is < 0 or > MaximumParts)
        {
            findings.Add(FindingRules.ScoreReasons, pointer + "/reasonLimit", Text($"{card.ReasonLimit}"), Text($"A score gives 0 to {MaximumParts} reasons."));
        }

        if (card.Odds is { } odds && (odds.Odds <= 0 || odds.PointsToDoubleOdds <= 0 || !ScorePoints.Fit(odds.Score)))
        {
            findings.Add(FindingRules.ScoreOdds, pointer + "/odds", null, Text($"Odds of {odds.Odds} at {odds.Score} points, doubled by {odds.PointsToDoubleOdds} points, are no scale."));
        }
    }

    private void CheckCode(string code, string at)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, code, $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }
    }

    private void CheckCodes(string member, IEnumerable<string?> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string? code, int index) in codes.Select((code, index) => (code, index)))
        {
            if (code is not null)
            {
                string at = Text($"{pointer}/{member}/{index}/code");
                CheckCode(code, at);
                if (!seen.Add(code))
                {
                    findings.Add(FindingRules.DuplicateCode, at, code, $"Card '{card.Code}' has '{code}' twice.");
                }
            }
        }
    }

    private CompiledCharacteristic? Characteristic(ScoreCharacteristic characteristic, int index)
    {
        string at = Text($"{pointer}/characteristics/{index}");
        if (card.ReasonsAgainst == ReasonReference.Neutral && characteristic.Neutral is null)
        {
            findings.Add(FindingRules.ScoreReasons, at, characteristic.Code, $"Reasons are told against neutral points, and '{characteristic.Code}' has none.");
        }

        CheckPoints(characteristic, at);
        if (characteristic.Field is null == characteristic.When.IsEmpty)
        {
            findings.Add(FindingRules.CharacteristicSource, at, characteristic.Code, $"'{characteristic.Code}' needs a field or a condition{(characteristic.Field is null ? "" : ", not both")}.");
            return null;
        }

        Condition? condition = characteristic.Field is null ? Condition.Compile(characteristic.When, record, at + "/when", findings) : null;
        FieldDefinition? field = characteristic.Field is null ? new FieldDefinition("holds", FieldType.Boolean, isRequired: true) : FieldOf(characteristic.Field, at + "/field");
        if (field is null || Bins(characteristic, field, at) is not { } column || (characteristic.Field is null && condition is null))
        {
            return null;
        }

        new BinChecks(characteristic, column, at, findings).Check();
        return new CompiledCharacteristic(characteristic, column, condition);
    }

    private void CheckPoints(ScoreCharacteristic characteristic, string at)
    {
        if (characteristic.Bins.Length is 0 or > MaximumParts)
        {
            findings.Add(FindingRules.ScorecardSize, at + "/bins", characteristic.Code, Text($"'{characteristic.Code}' has {characteristic.Bins.Length} bins; it needs 1 to {MaximumParts}."));
        }

        for (int i = 0; i < characteristic.Bins.Length; i++)
        {
            if (characteristic.Bins[i] is { } bin && !ScorePoints.Fit(bin.Points))
            {
                findings.Add(FindingRules.ScorePoints, Text($"{at}/bins/{i}/points"), Text($"{bin.Points}"), "The points have too many digits.");
            }
        }
    }

    private FieldDefinition? FieldOf(string name, string at)
    {
        FieldDefinition? field = record.Find(name);
        if (field is null)
        {
            findings.Add(
                FindingRules.UnknownField, at, name, $"Record '{record.Name}' has no field '{Excerpt.Of(name)}'; {NearestName.Suggest(name, [.. record.Fields.Select(known => known.Name)])}.");
        }

        return field;
    }

    private CompiledInput? Bins(ScoreCharacteristic characteristic, FieldDefinition field, string at)
    {
        ImmutableArray<UnaryTests>.Builder cells = ImmutableArray.CreateBuilder<UnaryTests>(characteristic.Bins.Length);
        for (int i = 0; i < characteristic.Bins.Length; i++)
        {
            if (characteristic.Bins[i] is not { } bin)
            {
                continue;
            }

            if (UnaryTests.TryParse(bin.When, field, out UnaryTests? tests, out UnaryTestsError? error))
            {
                cells.Add(tests);
            }
            else
            {
                findings.Add(error.Rule, Text($"{at}/bins/{i}/when"), Excerpt.Of(bin.When), Text($"At {error.Position}: {error.Message}"));
            }
        }

        return cells.Count == characteristic.Bins.Length && cells.Count > 0 ? new CompiledInput(field, null, cells.MoveToImmutable()) : null;
    }

    private CompiledKnockOut? KnockOut(ScoreKnockOut knockOut, int index)
    {
        string at = Text($"{pointer}/knockOuts/{index}");
        if (knockOut.When.IsEmpty)
        {
            findings.Add(FindingRules.KnockOutAlways, at + "/when", knockOut.Code, $"Knock-out '{knockOut.Code}' has no condition, and would hold for every record.");
        }

        int band = -1;
        for (int i = 0; i < card.Bands.Length && band < 0; i++)
        {
            band = card.Bands[i]?.Code == knockOut.Band ? i : -1;
        }

        if (band < 0 && !card.Bands.Contains(null!))
        {
            findings.Add(FindingRules.UnknownCode, at + "/band", knockOut.Band, $"There is no band '{Excerpt.Of(knockOut.Band)}'; {NearestName.Suggest(knockOut.Band, [.. card.Bands.Select(known => known.Code)])}.");
        }

        if (band >= 0 && band == (card.Direction == ScoreDirection.HigherIsRiskier ? 0 : card.Bands.Length - 1))
        {
            findings.Add(FindingRules.KnockOutIdle, at + "/band", knockOut.Band, $"Band '{knockOut.Band}' is the safest of all, so that knock-out '{knockOut.Code}' changes nothing.");
        }

        return Condition.Compile(knockOut.When, record, at + "/when", findings) is { } condition ? new CompiledKnockOut(knockOut, condition, band) : null;
    }
}
