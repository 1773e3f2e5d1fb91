using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CallCenter.Standards.Quality;

/// <summary>
/// The score of one review. With W the weight of a section, w those of its items that were judged, and e that of items whose weight is spread over the whole form, the score is
/// Σ W·Σ(w·met)/(Σw + e) / Σ W·Σw/(Σw + e): exact in whole numbers, rounded once; in 64 bits where they hold it, as they do for the usual form.
/// </summary>
internal readonly ref struct ReviewScorer
{
    private const int BitsOfLong = 63;
    private const int BitsOfLongLong = 127;

    private readonly CompiledReviewForm form;
    private readonly ReviewSheet sheet;

    /// <summary>The weight of judged items of each section, and of those whose weight is spread over the form.</summary>
    private readonly long[] judged;
    private readonly long[] spread;
    private readonly bool[] isCritical;
    private readonly bool[] hasFailed;

    public ReviewScorer(CompiledReviewForm form, ReviewSheet sheet)
    {
        this.form = form;
        this.sheet = sheet;
        judged = new long[form.SectionWeights.Length];
        spread = new long[judged.Length];
        hasFailed = new bool[judged.Length];
        isCritical = new bool[form.Items.Length];
    }

    public ReviewResult Result()
    {
        bool failsForm = false;
        bool isRefusedScore = false;
        for (int i = 0; i < form.Items.Length; i++)
        {
            CompiledItem item = form.Items[i];
            long parts = sheet.Parts[i];
            isCritical[i] = parts >= 0 && parts < item.CriticalBelow;
            if (isCritical[i])
            {
                failsForm |= item.Item.Critical!.Effect == CriticalEffect.Form;
                hasFailed[item.Section] |= item.Item.Critical.Effect == CriticalEffect.Section;
            }

            isRefusedScore |= parts == ReviewSheet.NotApplicable && item.Item.NotApplicable == NotApplicablePolicy.FailsForm;
            AddWeight(item, parts);
        }

        if (failsForm)
        {
            Array.Fill(hasFailed, value: true);
        }

        ItemScore[] items = new ItemScore[form.Items.Length];
        decimal? score = form.Form.Rollup == ReviewRollup.Minimum ? Least(items) : Mean(items);
        score = isRefusedScore ? null : score;
        Percentage completeness = Completeness();
        ImmutableArray<string> gates = FailedGates();
        return new ReviewResult
        {
            Form = form.Form.Code,
            Version = form.Form.Version,
            Score = score,
            Band = score is { } known ? form.BandOf(known) : null,
            Completeness = completeness,
            Items = ImmutableCollectionsMarshal.AsImmutableArray(items),
            Sections = Sections(items),
            CriticalFailures = CriticalFailures(),
            FailedGates = gates,
            Outcome = isRefusedScore ? ReviewOutcome.NotApplicableFailed
                : !gates.IsEmpty ? ReviewOutcome.GateFailed
                : completeness < form.Form.Completeness || score is null ? ReviewOutcome.Incomplete
                : failsForm || score < form.Form.PassMark ? ReviewOutcome.Failed
                : ReviewOutcome.Passed,
        };
    }

    private static int BitsOf(long number) => 64 - BitOperations.LeadingZeroCount((ulong)number);

    private void AddWeight(CompiledItem item, long parts)
    {
        if (parts >= 0 || (parts == ReviewSheet.NotApplicable && item.Item.NotApplicable is NotApplicablePolicy.CountsAsFull))
        {
            judged[item.Section] += item.Weight;
        }
        else if (parts == ReviewSheet.Unanswered || item.Item.NotApplicable == NotApplicablePolicy.RedistributeInForm)
        {
            spread[item.Section] += item.Weight;
        }
    }

    /// <summary>How many parts of an item count; −1 where it has no part in the score.</summary>
    private long Counted(int index)
    {
        CompiledItem item = form.Items[index];
        return sheet.Parts[index] switch
        {
            ReviewSheet.NotApplicable when item.Item.NotApplicable == NotApplicablePolicy.CountsAsFull => hasFailed[item.Section] ? 0 : item.Full,
            ReviewSheet.NotApplicable => -1,
            ReviewSheet.Unanswered => -1,
            _ when hasFailed[item.Section] || isCritical[index] => 0,
            long parts => parts,
        };
    }

    private decimal? Least(ItemScore[] items)
    {
        int least = -1;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Item(i, 0, 0);
            if (Counted(i) >= 0 && form.Items[i].Weight > 0 && form.SectionWeights[form.Items[i].Section] > 0 && (least < 0 || Counted(i) < Counted(least)))
            {
                least = i;
            }
        }

        if (least < 0)
        {
            return null;
        }

        decimal score = Rational.Of(100 * (BigInteger)Counted(least), form.Whole).Round(form.Form.Decimals);
        items[least] = Item(least, score, 100 - score);
        return score;
    }

    private decimal? Mean(ItemScore[] items)
    {
        int bits = BitsOf(form.Whole) + BitsOf(100) + BitsOf(items.Length) + BitsOf(form.SectionWeights.Sum()) + (4 * form.Form.Decimals);
        var common = BigInteger.One;
        for (int s = 0; s < judged.Length; s++)
        {
            if (judged[s] > 0)
            {
                BigInteger total = judged[s] + spread[s];
                common *= total / BigInteger.GreatestCommonDivisor(common, total);
            }
        }

        bits += (int)common.GetBitLength();
        return bits <= BitsOfLong ? Mean<long>(items, (long)common) : bits <= BitsOfLongLong ? Mean<Int128>(items, (Int128)common) : Mean(items, common);
    }

    /// <summary>The mean in whole numbers of a type that holds them all.</summary>
    /// <param name="items">Gets what each item adds.</param>
    /// <param name="common">A common multiple of the sections' divisors.</param>
    private decimal? Mean<TNumber>(ItemScore[] items, TNumber common)
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        TNumber whole = TNumber.CreateChecked(form.Whole);
        TNumber all = TNumber.Zero;
        var units = new TNumber[judged.Length];
        for (int s = 0; s < judged.Length; s++)
        {
            if (judged[s] > 0)
            {
                units[s] = TNumber.CreateChecked(form.SectionWeights[s]) * (common / TNumber.CreateChecked(judged[s] + spread[s]));
                all += units[s] * TNumber.CreateChecked(judged[s]);
            }
        }

        if (TNumber.IsZero(all))
        {
            for (int i = 0; i < items.Length; i++)
            {
                items[i] = Item(i, 0, 0);
            }

            return null;
        }

        all *= whole;
        long scale = (long)Math.Pow(10, form.Form.Decimals);
        TNumber factor = TNumber.CreateChecked(100 * scale);
        var met = new Shares<TNumber>(items.Length, all);
        var lost = new Shares<TNumber>(items.Length, all);
        for (int i = 0; i < items.Length; i++)
        {
            long counted = Counted(i);
            TNumber unit = factor * units[form.Items[i].Section] * TNumber.CreateChecked(form.Items[i].Weight);
            met.Set(i, counted < 0 ? TNumber.Zero : unit * TNumber.CreateChecked(counted));
            lost.Set(i, counted < 0 ? TNumber.Zero : unit * TNumber.CreateChecked(form.Whole - counted));
        }

        long total = met.RoundTotal();
        met.Settle(total);
        lost.Settle((100 * scale) - total);
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Item(i, (decimal)met[i] / scale, (decimal)lost[i] / scale);
        }

        return (decimal)total / scale;
    }

    private ItemScore Item(int index, decimal points, decimal lost) => new(
        form.Items[index].Item.Code,
        sheet.Parts[index] < 0 ? null : Percentage.FromRatio((decimal)sheet.Parts[index] / form.Whole),
        points,
        lost,
        isCritical[index]);

    private ImmutableArray<SectionScore> Sections(ItemScore[] items)
    {
        var sections = ImmutableArray.CreateBuilder<SectionScore>(judged.Length);
        for (int s = 0; s < judged.Length; s++)
        {
            BigInteger met = 0;
            decimal points = 0;
            for (int i = 0; i < items.Length; i++)
            {
                if (form.Items[i].Section == s)
                {
                    met += Counted(i) <= 0 ? 0 : (BigInteger)Counted(i) * form.Items[i].Weight;
                    points += items[i].Points;
                }
            }

            sections.Add(new SectionScore(form.Form.Sections[s].Code, judged[s] == 0 ? null : Rational.Of(100 * met, (BigInteger)judged[s] * form.Whole).Round(form.Form.Decimals), points));
        }

        return sections.MoveToImmutable();
    }

    private Percentage Completeness()
    {
        (Rational answered, Rational applies) = (Rational.Zero, Rational.Zero);
        bool isWhole = true;
        for (int i = 0; i < form.Items.Length; i++)
        {
            isWhole &= sheet.Parts[i] != ReviewSheet.Unanswered;
        }

        if (isWhole)
        {
            return Percentage.FromRatio(1);
        }

        for (int i = 0; i < form.Items.Length; i++)
        {
            CompiledItem item = form.Items[i];
            if (sheet.Parts[i] != ReviewSheet.NotApplicable)
            {
                var weight = Rational.Of((BigInteger)form.SectionWeights[item.Section] * item.Weight, form.SectionTotals[item.Section]);
                applies += weight;
                answered += sheet.Parts[i] == ReviewSheet.Unanswered ? Rational.Zero : weight;
            }
        }

        return Percentage.FromRatio(applies.IsZero ? 1 : (answered / applies).ToDecimal());
    }

    private ImmutableArray<CriticalClass> CriticalFailures()
    {
        SortedSet<CriticalClass>? classes = null;
        for (int i = 0; i < isCritical.Length; i++)
        {
            if (isCritical[i])
            {
                (classes ??= []).Add(form.Items[i].Item.Critical!.Class);
            }
        }

        return classes is null ? [] : [.. classes];
    }

    /// <summary>A gate that was not answered is not met; one that does not apply is no gate.</summary>
    private ImmutableArray<string> FailedGates()
    {
        ImmutableArray<string>.Builder? gates = null;
        for (int i = 0; i < form.Items.Length; i++)
        {
            if (form.Items[i].GateParts > 0 && sheet.Parts[i] != ReviewSheet.NotApplicable && sheet.Parts[i] < form.Items[i].GateParts)
            {
                (gates ??= ImmutableArray.CreateBuilder<string>()).Add(form.Items[i].Item.Code);
            }
        }

        return gates is null ? [] : gates.ToImmutable();
    }
}
