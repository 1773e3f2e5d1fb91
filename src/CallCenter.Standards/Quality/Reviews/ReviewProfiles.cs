namespace CallCenter.Standards.Quality;

/// <summary>
/// A form scored as tools that banks know score it: the same sections, items and answers, with that tool's rules for weights, for what does not apply and for critical items.
/// </summary>
public static class ReviewProfiles
{
    private static readonly Percentage Half = Percentage.FromPercent(50);
    private static readonly Percentage Full = Percentage.FromPercent(100);

    /// <summary>
    /// As Amazon Connect evaluations: weights by section and question; what does not apply leaves its weight to the rest of its section; an automatic fail of a question reaches its section or the
    /// form, as declared (administrator guide, "Use scoring and weights").
    /// </summary>
    /// <param name="form">The form.</param>
    public static ReviewForm AsAmazonConnect(this ReviewForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.WithItems(item => item with { NotApplicable = Optional(item, NotApplicablePolicy.RedistributeInSection) });
    }

    /// <summary>
    /// As Zendesk QA scorecards: no weights of sections, only of categories; those not rated are left out; a critical category below 50 % makes the review 0
    /// (help centre, "Reviews dashboard calculations").
    /// </summary>
    /// <param name="form">The form; its sections weigh what their items do together.</param>
    public static ReviewForm AsZendesk(this ReviewForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ReviewForm changed = form.WithItems(item => item with
        {
            NotApplicable = Optional(item, NotApplicablePolicy.RedistributeInForm),
            Critical = item.Critical is { } critical ? critical with { Effect = CriticalEffect.Form, Below = Half } : null,
        });
        return changed with { Sections = [.. changed.Sections.Select(section => section with { Weight = section.Items.Sum(item => item.Weight) })] };
    }

    /// <summary>
    /// As Genesys Cloud evaluations: an item's weight is its most points, a section's weight multiplies the points of its group; what does not apply counts zero of zero points; a fatal item
    /// without the best answer makes the review 0 (resource centre, "Evaluation form scoring").
    /// </summary>
    /// <param name="form">The form; the weight of its sections is that of their groups.</param>
    public static ReviewForm AsGenesys(this ReviewForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ReviewForm changed = form.WithItems(item => item with
        {
            NotApplicable = Optional(item, NotApplicablePolicy.RedistributeInForm),
            Critical = item.Critical is { } critical ? critical with { Effect = CriticalEffect.Form, Below = Full } : null,
        });
        return changed with { Sections = [.. changed.Sections.Select(section => section with { Weight = section.Weight * section.Items.Sum(item => item.Weight) })] };
    }

    /// <summary>Items that have to be judged stay so.</summary>
    private static NotApplicablePolicy Optional(ReviewItem item, NotApplicablePolicy policy) => item.NotApplicable == NotApplicablePolicy.Forbidden ? item.NotApplicable : policy;

    /// <summary>None of these tools lets the least item make the score.</summary>
    private static ReviewForm WithItems(this ReviewForm form, Func<ReviewItem, ReviewItem> change) =>
        form with { Rollup = ReviewRollup.WeightedMean, Sections = [.. form.Sections.Select(section => section with { Items = [.. section.Items.Select(change)] })] };
}
