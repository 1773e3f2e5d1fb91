using System.Numerics;

namespace CallCenter.Standards.Quality;

/// <summary>
/// Which bands of a form no score is in, whatever is judged, missed, passed over and left out where the form lets it. Exact where 262,144 steps show it, each of them one answer
/// with one score of the items before, or one score of a section with one of the sections before; a band that takes more steps to rule out is taken to be reached.
/// </summary>
internal sealed class BandReach
{
    /// <summary>The most steps of a form.</summary>
    private const int MaximumSteps = 262_144;

    /// <summary>How many answers of an item are tried on the way from the best to the worst.</summary>
    private const int Degrees = 6;

    private readonly CompiledReviewForm form;
    private readonly bool[] isReached;
    private int left;
    private int steps;

    public BandReach(CompiledReviewForm form)
    {
        this.form = form;
        isReached = new bool[form.Form.Bands.Length];
        left = isReached.Length;
    }

    /// <summary>The indexes of the bands that no score is in.</summary>
    public IEnumerable<int> Unreached()
    {
        if (left > 0)
        {
            Degrade();
        }

        bool isSure = true;
        if (left > 0 && form.Form.Rollup == ReviewRollup.WeightedMean)
        {
            isSure = TryAllMeans();
        }
        else if (left > 0)
        {
            isSure = TryAllItems();
        }

        return isSure ? Enumerable.Range(0, isReached.Length).Where(band => !isReached[band]) : [];
    }

    /// <summary>From the best answers to the worst, item by item from the lightest, those last with which more fails than the item: what this meets needs no search. At once first, then by degrees.</summary>
    private void Degrade()
    {
        long[][] options = [.. form.Items.Select(item => item.AllParts.OrderDescending().ToArray())];
        Take([.. options.Select(option => option[^1])]);
        int[] order = [.. Enumerable.Range(0, options.Length).OrderBy(i => CanFail(form.Items[i])).ThenBy(i => (double)form.Items[i].Weight * form.SectionWeights[form.Items[i].Section] / form.SectionTotals[form.Items[i].Section])];
        int taken = 0;
        foreach (int degrees in new[] { 1, Degrees })
        {
            long[] parts = [.. options.Select(option => option[0])];
            Take(parts);
            foreach (int item in order)
            {
                int last = options[item].Length - 1;
                int steps = Math.Min(last, degrees);
                for (int degree = 1; degree <= steps && left > 0 && (taken += parts.Length) <= MaximumSteps; degree++)
                {
                    parts[item] = options[item][last * degree / steps];
                    Take(parts);
                }
            }

            if (left == 0)
            {
                return;
            }
        }
    }

    /// <summary>Whether a section or the whole review fails with an item.</summary>
    private static bool CanFail(CompiledItem item) => item.CriticalBelow > 0 && item.Item.Critical!.Effect != CriticalEffect.Item;

    private void Take(long[] parts)
    {
        if (form.Score(parts).Score is { } score)
        {
            Take(score);
        }
    }

    private void Take(decimal score)
    {
        int band = isReached.Length - 1;
        while (form.Form.Bands[band].From > score)
        {
            band--;
        }

        left -= isReached[band] ? 0 : 1;
        isReached[band] = true;
    }

    /// <summary>Tries every score of the least or the best item; false where it is not sure that all were tried: what fails may be all that makes others no better.</summary>
    private bool TryAllItems()
    {
        int sign = form.Form.Rollup == ReviewRollup.Maximum ? 1 : -1;
        bool canFail = form.Items.Any(CanFail);
        (int Section, Option[] Options)[] items = [.. form.Items.Where(item => item.Weight > 0 && form.SectionWeights[item.Section] > 0).Select(item => (item.Section, OptionsOf(item).ToArray()))];
        if (canFail)
        {
            Take(0);
        }

        IEnumerable<(int Section, long Met)> candidates = items.SelectMany(item => item.Options.Where(option => option.Judged > 0 && !option.FailsSection && !option.FailsForm).Select(option => (item.Section, option.Counted)));
        foreach ((int section, long met) in candidates.Distinct())
        {
            // The others are no worse than the least, or no better than the best, or not judged at all; and nothing fails with them that makes it nothing.
            if (items.All(item => Array.Exists(item.Options, option => !option.FailsForm && !(option.FailsSection && item.Section == section)
                && (option.Judged == 0 || option.Counted == met || Math.Sign(met.CompareTo(option.Counted)) == sign))))
            {
                Take(Rational.Of(100 * (BigInteger)met, form.Whole).Round(form.Form.Decimals));
            }
        }

        return sign < 0 || !canFail || Array.TrueForAll(items, item => Array.Exists(item.Options, option => option.Judged == 0 || (option.Counted == 0 && !option.FailsForm)));
    }

    /// <summary>Tries every score of the mean; false where there are too many.</summary>
    private bool TryAllMeans()
    {
        var sections = new List<HashSet<Part>>();
        for (int s = 0; s < form.SectionWeights.Length; s++)
        {
            if (PartsOf(s) is not { } parts)
            {
                return false;
            }

            sections.Add(parts);
        }

        // The last section is the greatest: its scores are not kept with all others.
        sections.Sort(static (one, other) => one.Count.CompareTo(other.Count));
        var before = new HashSet<Part> { default };
        foreach (HashSet<Part> section in sections.SkipLast(1))
        {
            var next = new HashSet<Part>();
            foreach (Part part in before)
            {
                foreach (Part more in section)
                {
                    if (++steps > MaximumSteps)
                    {
                        return false;
                    }

                    next.Add(part + more);
                }
            }

            before = next;
        }

        return TryAll(before, sections[^1]);
    }

    private bool TryAll(HashSet<Part> before, HashSet<Part> last)
    {
        foreach (Part part in before)
        {
            foreach (Part more in last)
            {
                if (++steps > MaximumSteps)
                {
                    return false;
                }

                Part all = part + more;
                if (!all.Judged.IsZero)
                {
                    Take((all.Met / all.Judged * Rational.Of(100, form.Whole)).Round(form.Form.Decimals));
                    if (left == 0)
                    {
                        return true;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>What a section can add to the score and to what it is divided by; null where there is too much of it.</summary>
    private HashSet<Part>? PartsOf(int section)
    {
        var states = new HashSet<(long Judged, long Spread, BigInteger Met, bool HasFailed)> { default };
        foreach (CompiledItem item in form.Items.Where(item => item.Section == section))
        {
            var next = new HashSet<(long Judged, long Spread, BigInteger Met, bool HasFailed)>();
            Option[] options = [.. OptionsOf(item)];
            foreach ((long judged, long spread, BigInteger met, bool hasFailed) in states)
            {
                foreach (Option option in options)
                {
                    if (++steps > MaximumSteps)
                    {
                        return null;
                    }

                    if (option.FailsForm)
                    {
                        Take(0);
                        continue;
                    }

                    bool fails = hasFailed || option.FailsSection;
                    next.Add((judged + option.Judged, spread + option.Spread, fails ? 0 : met + (option.Judged * (BigInteger)option.Counted), fails));
                }
            }

            states = next;
        }

        long weight = form.SectionWeights[section];
        return [.. states.Select(state => state.Judged == 0 ? default : new Part(
            Rational.Of(weight * state.Met, state.Judged + state.Spread),
            Rational.Of((BigInteger)weight * state.Judged, state.Judged + state.Spread)))];
    }

    /// <summary>All that a reviewer can say of an item.</summary>
    private IEnumerable<Option> OptionsOf(CompiledItem item)
    {
        foreach (long parts in item.AllParts)
        {
            CriticalEffect? missed = parts < item.CriticalBelow ? item.Item.Critical!.Effect : null;
            yield return new Option(item.Weight, 0, missed is null ? parts : 0, missed == CriticalEffect.Section, missed == CriticalEffect.Form);
        }

        if (item.Item.NotApplicable != NotApplicablePolicy.Forbidden)
        {
            yield return item.Item.NotApplicable switch
            {
                NotApplicablePolicy.CountsAsFull => new Option(item.Weight, 0, item.Full, false, false),
                NotApplicablePolicy.RedistributeInForm => new Option(0, item.Weight, 0, false, false),
                _ => default,
            };
        }

        if (form.Form.Completeness.Ratio < 1)
        {
            yield return new Option(0, item.Weight, 0, false, false);
        }
    }

    /// <summary>What an answer does: the weight that is judged or spread over the form, the parts that count, and what fails with it.</summary>
    private readonly record struct Option(long Judged, long Spread, long Counted, bool FailsSection, bool FailsForm);

    /// <summary>What is met, by weight, and of how much.</summary>
    private readonly record struct Part(BigInteger MetOver, BigInteger MetUnder, BigInteger JudgedOver, BigInteger JudgedUnder)
    {
        public Part(Rational met, Rational judged)
            : this(met.Numerator, met.Denominator, judged.Numerator, judged.Denominator)
        {
        }

        public Rational Met => MetUnder.IsZero ? Rational.Zero : Rational.Of(MetOver, MetUnder);

        public Rational Judged => JudgedUnder.IsZero ? Rational.Zero : Rational.Of(JudgedOver, JudgedUnder);

        public static Part operator +(Part one, Part other) => new(one.Met + other.Met, one.Judged + other.Judged);
    }
}
