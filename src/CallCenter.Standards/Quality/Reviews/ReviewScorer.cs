using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
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

    /// <summary>A hundred times a million, the most that decimals multiply a score by.</summary>
    private const int BitsOfHundredMillion = 27;

    private static ReadOnlySpan<long> PowersOfTen => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    private readonly CompiledReviewForm form;
    private readonly ReadOnlySpan<long> parts;
    private readonly Review? review;

    /// <summary>The weight of judged items of each section, and of those whose weight is spread over the form.</summary>
    private readonly Span<long> judged;
    private readonly Span<long> spread;
    private readonly Span<bool> isCritical;
    private readonly Span<bool> hasFailed;

    /// <summary>Room is the caller's: a truth for each item, and three places for each section, all of them empty.</summary>
    public ReviewScorer(CompiledReviewForm form, ReadOnlySpan<long> parts, Review? review, Span<bool> isCritical, Span<long> judged, Span<long> spread, Span<bool> hasFailed)
    {
        this.form = form;
        this.parts = parts;
        this.review = review;
        this.isCritical = isCritical;
        this.judged = judged;
        this.spread = spread;
        this.hasFailed = hasFailed;
    }

    public ReviewResult Result()
    {
        bool failsForm = false;
        UnjudgedItems unjudged = default;
        for (int i = 0; i < form.Items.Length; i++)
        {
            CompiledItem item = form.Items[i];
            long met = parts[i];
            isCritical[i] = met >= 0 && met < item.CriticalBelow;
            if (isCritical[i])
            {
                failsForm |= item.Item.Critical!.Effect == CriticalEffect.Form;
                hasFailed[item.Section] |= item.Item.Critical.Effect == CriticalEffect.Section;
            }

            unjudged.Add(item, met);
            AddWeight(item, met);
        }

        if (failsForm)
        {
            hasFailed.Fill(true);
        }

        ItemScore[] items = new ItemScore[form.Items.Length];
        decimal? score = form.Form.Rollup == ReviewRollup.WeightedMean ? Mean(items) : Outermost(items, form.Form.Rollup == ReviewRollup.Maximum ? 1 : -1);
        Percentage completeness = Completeness();
        ImmutableArray<string> gates = FailedGates();
        int open = unjudged.OpenGates?.Count ?? 0;
        ReviewOutcome outcome = unjudged.MustApply is not null ? ReviewOutcome.NotApplicableFailed
            : completeness < form.Form.Completeness ? ReviewOutcome.Incomplete
            : gates.Length > open || (open > 0 && form.Form.Completeness.Ratio == 0) ? ReviewOutcome.GateFailed
            : score is null || open > 0 ? ReviewOutcome.Incomplete
            : failsForm || score < form.Form.PassMark ? ReviewOutcome.Failed
            : ReviewOutcome.Passed;
        return new ReviewResult
        {
            Form = form.Form.Code,
            Version = form.Form.Version,
            Contact = review?.Contact,
            Agent = review?.Agent,
            Reviewer = review?.Reviewer,
            Score = score,
            Band = outcome is ReviewOutcome.Passed or ReviewOutcome.Failed && score is { } known ? form.BandOf(known) : null,
            Completeness = completeness,
            Items = ImmutableCollectionsMarshal.AsImmutableArray(items),
            Sections = Sections(items),
            CriticalFailures = CriticalFailures(),
            FailedGates = gates,
            OpenGates = UnjudgedItems.Listed(unjudged.OpenGates),
            NotApplicable = UnjudgedItems.Listed(unjudged.NotApplicable),
            MustApply = UnjudgedItems.Listed(unjudged.MustApply),
            Unanswered = UnjudgedItems.Listed(unjudged.Unanswered),
            Outcome = outcome,
        };
    }

    /// <summary>What a score of whole numbers is multiplied by.</summary>
    private long Scale => PowersOfTen[form.Form.Decimals];

    private void AddWeight(CompiledItem item, long met)
    {
        if (met >= 0 || (met == ReviewSheet.NotApplicable && item.Item.NotApplicable is NotApplicablePolicy.CountsAsFull))
        {
            judged[item.Section] += item.Weight;
        }
        else if (met == ReviewSheet.Unanswered || item.Item.NotApplicable == NotApplicablePolicy.RedistributeInForm)
        {
            spread[item.Section] += item.Weight;
        }
    }

    /// <summary>How many parts of an item count; −1 where it has no part in the score.</summary>
    private long Counted(int index)
    {
        CompiledItem item = form.Items[index];
        return parts[index] switch
        {
            ReviewSheet.NotApplicable when item.Item.NotApplicable == NotApplicablePolicy.CountsAsFull => hasFailed[item.Section] ? 0 : item.Full,
            ReviewSheet.NotApplicable => -1,
            ReviewSheet.Unanswered => -1,
            _ when hasFailed[item.Section] || isCritical[index] => 0,
            long met => met,
        };
    }

    /// <summary>The least item by the sign of −1, the best by that of 1; the first of equal ones.</summary>
    private decimal? Outermost(ItemScore[] items, int sign)
    {
        int outermost = -1;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Item(i, 0, 0);
            if (Counted(i) >= 0 && form.Items[i].Weight > 0 && form.SectionWeights[form.Items[i].Section] > 0 && (outermost < 0 || Math.Sign(Counted(i).CompareTo(Counted(outermost))) == sign))
            {
                outermost = i;
            }
        }

        if (outermost < 0)
        {
            return null;
        }

        decimal score = Hundredfold(Counted(outermost), form.Whole);
        items[outermost] = Item(outermost, score, 100 - score);
        return score;
    }

    private decimal? Mean(ItemScore[] items)
    {
        UInt128 common = 1;
        for (int s = 0; s < judged.Length; s++)
        {
            ulong total = (ulong)(judged[s] + spread[s]);
            if (judged[s] > 0)
            {
                ulong part = total / CommonDivisor((ulong)(common % total), total);
                if (common > UInt128.MaxValue / part)
                {
                    return Mean(items, Common());
                }

                common *= part;
            }
        }

        int bits = form.FixedBits + (int)UInt128.Log2(common) + 1;
        return bits <= BitsOfLong ? Mean<long>(items, (long)common) : bits <= BitsOfLongLong ? Mean<Int128>(items, (Int128)common) : Mean(items, (BigInteger)common);
    }

    /// <summary>The greatest whole number that divides both; the second where the first is 0.</summary>
    private static ulong CommonDivisor(ulong one, ulong other)
    {
        while (one != 0)
        {
            (one, other) = (other % one, one);
        }

        return other;
    }

    /// <summary>The least common multiple of the sections' divisors, where it is beyond 128 bits.</summary>
    private BigInteger Common()
    {
        var common = BigInteger.One;
        for (int s = 0; s < judged.Length; s++)
        {
            if (judged[s] > 0)
            {
                BigInteger total = judged[s] + spread[s];
                common *= total / BigInteger.GreatestCommonDivisor(common, total);
            }
        }

        return common;
    }

    /// <summary>The mean in whole numbers of a type that holds them all.</summary>
    /// <param name="items">Gets what each item adds.</param>
    /// <param name="common">A common multiple of the sections' divisors.</param>
    private decimal? Mean<TNumber>(ItemScore[] items, TNumber common)
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        TNumber[] units = ArrayPool<TNumber>.Shared.Rent(judged.Length + (2 * items.Length));
        try
        {
            return Mean(items, common, units);
        }
        finally
        {
            ArrayPool<TNumber>.Shared.Return(units, RuntimeHelpers.IsReferenceOrContainsReferences<TNumber>());
        }
    }

    /// <summary>The mean, with room for a number of each section and two of each item.</summary>
    private decimal? Mean<TNumber>(ItemScore[] items, TNumber common, Span<TNumber> room)
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        TNumber whole = TNumber.CreateChecked(form.Whole);
        TNumber all = TNumber.Zero;
        Span<TNumber> units = room[..judged.Length];
        for (int s = 0; s < judged.Length; s++)
        {
            if (judged[s] > 0)
            {
                units[s] = TNumber.CreateChecked(form.SectionWeights[s]) * (common / TNumber.CreateChecked(judged[s] + spread[s]));
                all += units[s] * TNumber.CreateChecked(judged[s]);
            }
            else
            {
                units[s] = TNumber.Zero;
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
        long scale = Scale;
        TNumber factor = TNumber.CreateChecked(100 * scale);
        Span<long> wholes = items.Length <= CompiledReviewForm.UsualItems ? stackalloc long[2 * items.Length] : new long[2 * items.Length];
        var met = new Shares<TNumber>(wholes[..items.Length], room.Slice(judged.Length, items.Length), all);
        var lost = new Shares<TNumber>(wholes[items.Length..], room.Slice(judged.Length + items.Length, items.Length), all);
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
        parts[index] < 0 ? null : Percentage.FromRatio(parts[index] == form.Whole ? 1 : (decimal)parts[index] / form.Whole),
        points,
        lost,
        isCritical[index])
    {
        IsVoided = hasFailed[form.Items[index].Section] && !isCritical[index] && lost > 0,
    };

    private ImmutableArray<SectionScore> Sections(ItemScore[] items)
    {
        var sections = new SectionScore[judged.Length];
        int item = 0;
        for (int s = 0; s < sections.Length; s++)
        {
            // At most 256 items of 10^12 weight units and as many parts.
            Int128 met = 0;
            decimal points = 0;
            for (; item < items.Length && form.Items[item].Section == s; item++)
            {
                met += Math.Max(0, Counted(item)) * (Int128)form.Items[item].Weight;
                points += items[item].Points;
            }

            sections[s] = new SectionScore(form.Form.Sections[s].Code, judged[s] == 0 ? null : Hundredfold(met, judged[s] * (Int128)form.Whole), points);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sections);
    }

    /// <summary>A hundred times a part of a whole, rounded once.</summary>
    private decimal Hundredfold(Int128 part, Int128 whole)
    {
        if (whole >= Int128.One << (BitsOfLongLong - 1 - BitsOfHundredMillion))
        {
            return Rational.Of(100 * (BigInteger)part, whole).Round(form.Form.Decimals);
        }

        part *= 100 * Scale;
        return whole <= long.MaxValue / (2 * 100 * Scale) ? (decimal)Rounded((long)part, (long)whole) / Scale : (decimal)Rounded(part, whole) / Scale;
    }

    /// <summary>A quotient rounded half to even.</summary>
    private static TNumber Rounded<TNumber>(TNumber numerator, TNumber denominator)
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        (TNumber quotient, TNumber rest) = TNumber.DivRem(numerator, denominator);
        int half = rest.CompareTo(denominator - rest);
        return half > 0 || (half == 0 && !TNumber.IsEvenInteger(quotient)) ? quotient + TNumber.One : quotient;
    }

    private Percentage Completeness()
    {
        (Rational answered, Rational applies) = (Rational.Zero, Rational.Zero);
        bool isWhole = true;
        for (int i = 0; i < form.Items.Length; i++)
        {
            isWhole &= parts[i] != ReviewSheet.Unanswered;
        }

        if (isWhole)
        {
            return Percentage.FromRatio(1);
        }

        for (int i = 0; i < form.Items.Length; i++)
        {
            CompiledItem item = form.Items[i];
            if (parts[i] != ReviewSheet.NotApplicable)
            {
                var weight = Rational.Of((BigInteger)form.SectionWeights[item.Section] * item.Weight, form.SectionTotals[item.Section]);
                applies += weight;
                answered += parts[i] == ReviewSheet.Unanswered ? Rational.Zero : weight;
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
            if (form.Items[i].GateParts > 0 && parts[i] != ReviewSheet.NotApplicable && parts[i] < form.Items[i].GateParts)
            {
                (gates ??= ImmutableArray.CreateBuilder<string>()).Add(form.Items[i].Item.Code);
            }
        }

        return gates is null ? [] : gates.ToImmutable();
    }
}
