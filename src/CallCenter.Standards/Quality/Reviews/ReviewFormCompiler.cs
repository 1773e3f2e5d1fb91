using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Quality;

/// <summary>Checks a form and compiles it; all findings at once.</summary>
internal sealed class ReviewFormCompiler(Located<ReviewForm> located, FindingList findings)
{
    /// <summary>The most sections of a form.</summary>
    public const int MaximumSections = 64;

    /// <summary>The most items of a section.</summary>
    public const int MaximumItems = 256;

    /// <summary>The most steps from the fewest points to the most.</summary>
    public const int MaximumSteps = 1_000;

    private const decimal MaximumWeight = 1_000_000;
    private const int WeightDecimals = 6;
    private const int MaximumDecimals = 6;

    private readonly ReviewForm form = located.Value;
    private readonly LocatedList<ReviewSection> sections = located.Each(f => f.Sections);

    /// <summary>The compiled form, or null where there are errors or not everything could be read.</summary>
    public CompiledReviewForm? Compile()
    {
        int before = findings.Count;
        CheckHead();
        CheckSize(sections, MaximumSections, $"Form '{form.Code}'", $"sections");
        Codes.Of($"section", sections, section => section.Code, findings);
        CheckWeights(sections, section => section.Weight, $"form '{form.Code}'");
        var items = new Codes<ReviewItem>($"item", findings);
        foreach (Located<ReviewSection> section in sections)
        {
            Check(section, items);
        }

        if (!located.IsWhole || findings.ErrorsSince(before))
        {
            return null;
        }

        if (WholeParts.CommonWhole(form.Sections.SelectMany(section => section.Items).Select(item => item.Answers)) is not { } whole)
        {
            findings.Add(QualityFindings.FormFine, located.Place, form.Code, $"The answers of form '{form.Code}' have no common measure of at most {WholeParts.MaximumParts.ToString("N0", CultureInfo.InvariantCulture)} parts.");
            return null;
        }

        var compiled = new CompiledReviewForm(form, whole);
        CheckReach(compiled);
        return compiled;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether points go up in whole steps; of numbers so small and short that their differences and quotients are exact.</summary>
    private static bool IsScale(ScaleAnswers scale) =>
        IsShort(scale.From) && IsShort(scale.To) && IsShort(scale.Step)
        && scale.Step > 0 && scale.To > scale.From && (scale.To - scale.From) % scale.Step == 0 && (scale.To - scale.From) / scale.Step <= MaximumSteps;

    private static bool IsShort(decimal number) => Math.Abs(number) <= MaximumWeight && decimal.Round(number, WeightDecimals) == number;

    private static bool IsShare(Percentage share) => share.Ratio is >= 0 and <= 1;

    private void CheckHead()
    {
        if (form.PassMark is < 0 or > 100)
        {
            findings.Add(QualityFindings.ScoreRange, located.At(f => f.PassMark), Text($"{form.PassMark}"), $"A pass mark of {form.PassMark} is not between 0 and 100.");
        }

        if (!IsShare(form.Completeness))
        {
            findings.Add(QualityFindings.ScoreRange, located.At(f => f.Completeness), form.Completeness.ToString(), $"A completeness of {form.Completeness} is not between 0 % and 100 %.");
        }

        if (form.Decimals is < 0 or > MaximumDecimals)
        {
            findings.Add(QualityFindings.ScoreRange, located.At(f => f.Decimals), Text($"{form.Decimals}"), $"A score has 0 to {MaximumDecimals} decimals, not {form.Decimals}.");
        }

        LocatedList<ReviewBand> bands = located.Each(f => f.Bands);
        Codes.Of($"band", bands, band => band.Code, findings);
        decimal? last = null;
        for (int i = 0; i < bands.Count; i++)
        {
            decimal from = bands[i].Value.From;
            if (bands.IsComplete && (i == 0 ? from != 0 : from <= last || from > 100))
            {
                findings.Add(QualityFindings.Bands, bands[i].At(b => b.From), Text($"{from}"), $"Band '{bands[i].Value.Code}' begins at {from}{(i == 0 ? FindingWords.Of($", though it is the first") : $"")}.");
            }

            last = from;
        }
    }

    private void CheckSize<T>(LocatedList<T> parts, int most, FindingWords whole, FindingWords name)
    {
        if (parts.Count > most || parts is { Count: 0, IsComplete: true })
        {
            findings.Add(QualityFindings.FormSize, parts.Place, null, $"{whole} has {parts.Count} {name}; it needs 1 to {most}.");
        }
    }

    private void CheckWeights<T>(LocatedList<T> parts, Func<T, decimal> weight, FindingWords whole)
    {
        foreach (Located<T> part in parts)
        {
            decimal value = weight(part.Value);
            if (value < 0 || !IsShort(value))
            {
                findings.Add(QualityFindings.Weight, part.Place.Member("weight"), Text($"{value}"), $"A weight of {value} is not between 0 and {MaximumWeight:N0} with at most {WeightDecimals} decimals.");
            }
        }

        if (parts.Count > 0 && parts.IsComplete && parts.Values.All(part => weight(part) == 0))
        {
            findings.Add(QualityFindings.Weight, parts.Place, null, $"Nothing of {whole} has a weight above 0.");
        }
    }

    private void Check(Located<ReviewSection> section, Codes<ReviewItem> codes)
    {
        LocatedList<ReviewItem> items = section.Each(s => s.Items);
        CheckSize(items, MaximumItems, $"Section '{section.Value.Code}'", $"items");
        codes.AddAll(items, item => item.Code);
        CheckWeights(items, item => item.Weight, $"section '{section.Value.Code}'");
        foreach (Located<ReviewItem> item in items)
        {
            CheckAnswers(item);
            CheckRules(item);
        }
    }

    private void CheckAnswers(Located<ReviewItem> item)
    {
        switch (item.Value.Answers)
        {
            case ScaleAnswers scale when !IsScale(scale):
                findings.Add(QualityFindings.Answers, item.At(i => i.Answers), item.Value.Code, $"Points from {scale.From} to {scale.To} by {scale.Step} are no scale of 1 to {MaximumSteps:N0} whole steps within {MaximumWeight:N0}, of at most {WeightDecimals} decimals.");
                break;
            case ChoiceAnswers:
                CheckChoices(item);
                break;
        }
    }

    private void CheckChoices(Located<ReviewItem> item)
    {
        LocatedList<ReviewChoice> choices = item.Part(i => (ChoiceAnswers)i.Answers, "i => i.Answers").Each(a => a.Choices);
        Codes.Of($"answer", choices, choice => choice.Code, findings);
        foreach (Located<ReviewChoice> choice in choices)
        {
            if (!IsShare(choice.Value.Meets))
            {
                findings.Add(QualityFindings.Answers, choice.At(c => c.Meets), choice.Value.Meets.ToString(), $"Answer '{choice.Value.Code}' meets {choice.Value.Meets} of the item, not 0 % to 100 %.");
            }
        }

        if (choices.IsComplete && choices.Values.Select(choice => choice.Meets).Distinct().Count() < 2)
        {
            findings.Add(QualityFindings.Answers, choices.Place, item.Value.Code, $"All answers of item '{item.Value.Code}' meet it alike.");
        }
    }

    private void CheckRules(Located<ReviewItem> item)
    {
        ReviewItem value = item.Value;
        if (value.Critical is { } critical && (critical.Below.Ratio <= 0 || !IsShare(critical.Below)))
        {
            findings.Add(QualityFindings.Critical, item.At(i => i.Critical!.Below), critical.Below.ToString(), $"Item '{value.Code}' is missed below {critical.Below}, which is not above 0 % and up to 100 %.");
        }

        if (value.Gate is { } gate && (gate.Ratio <= 0 || !IsShare(gate)))
        {
            findings.Add(QualityFindings.Gate, item.At(i => i.Gate), gate.ToString(), $"The gate of item '{value.Code}' needs {gate}, which is not above 0 % and up to 100 %.");
        }
        else if (value.Gate is not null && value.NotApplicable is not (NotApplicablePolicy.Forbidden or NotApplicablePolicy.FailsForm))
        {
            findings.Add(QualityFindings.GateEscaped, item.At(i => i.NotApplicable), value.Code, $"Item '{value.Code}' is a gate that a reviewer can pass over as not applicable.");
        }
    }

    /// <summary>Bands that no score is in, whatever is judged and passed over.</summary>
    private void CheckReach(CompiledReviewForm compiled)
    {
        foreach (int band in new BandReach(compiled).Unreached())
        {
            findings.Add(QualityFindings.BandUnreachable, located.At(f => f.Bands).Item(band), form.Bands[band].Code, $"No score that form '{form.Code}' can give is in band '{form.Bands[band].Code}', whatever is judged and whatever does not apply.");
        }
    }
}
