using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Quality;

/// <summary>What a review says of each item of its form, and what of it cannot be taken.</summary>
internal static class ReviewSheet
{
    /// <summary>The item was passed over.</summary>
    public const long Unanswered = -1;

    /// <summary>The item did not apply.</summary>
    public const long NotApplicable = -2;

    private static readonly Offset EarliestZone = Offset.FromHours(14);

    /// <summary>Reads a review.</summary>
    /// <param name="review">The review.</param>
    /// <param name="form">Its form.</param>
    /// <param name="parts">Gets how many parts of each item were met, or one of the marks above.</param>
    /// <returns>What of it cannot be taken.</returns>
    public static ImmutableArray<ReviewRefusal> Read(Review review, CompiledReviewForm form, Span<long> parts)
    {
        List<ReviewRefusal>? refusals = null;
        if (review.Form != form.Form.Code || review.Version != form.Form.Version)
        {
            Refuse(ref refusals, ReviewFault.OtherForm, null, $"{review.Form} {review.Version}");
        }

        if (form.Form.Effective is { } effective && review.Time < FirstInstantOf(effective))
        {
            Refuse(ref refusals, ReviewFault.NotInForce, null, LocalDatePattern.Iso.Format(effective.WithCalendar(CalendarSystem.Iso)));
        }

        if (string.IsNullOrWhiteSpace(review.Reviewer))
        {
            Refuse(ref refusals, ReviewFault.NoReviewer, null, null);
        }
        else if (SamePerson.Is(review.Agent, review.Reviewer))
        {
            Refuse(ref refusals, ReviewFault.OwnContact, null, review.Reviewer);
        }

        parts.Fill(Unanswered);
        foreach (ReviewAnswer answer in review.Answers)
        {
            int index = form.IndexOf(answer.Item);
            if (index < 0)
            {
                (refusals ??= []).Add(new ReviewRefusal(ReviewFault.UnknownItem, answer.Item, null) { Nearest = form.NearestItem(answer.Item) });
            }
            else if (parts[index] != Unanswered)
            {
                Refuse(ref refusals, ReviewFault.AnsweredTwice, answer.Item, null);
            }
            else
            {
                parts[index] = PartsOf(answer, form.Items[index], ref refusals);
            }
        }

        return refusals is null ? [] : [.. refusals];
    }

    /// <summary>When a day begins first on earth: what is earlier is before that day wherever the bank is.</summary>
    private static Instant FirstInstantOf(LocalDate day) => day.WithCalendar(CalendarSystem.Iso).AtMidnight().WithOffset(EarliestZone).ToInstant();

    private static long PartsOf(ReviewAnswer answer, CompiledItem item, ref List<ReviewRefusal>? refusals)
    {
        if (answer.At < Duration.Zero)
        {
            Refuse(ref refusals, ReviewFault.EvidenceTooEarly, answer.Item, IsoDuration.Format(answer.At.Value));
        }

        if (answer.IsNotApplicable)
        {
            if (answer.Choice is not null || answer.Points is not null)
            {
                (refusals ??= []).Add(Unknown(answer, item));
            }
            else if (item.Item.NotApplicable == NotApplicablePolicy.Forbidden)
            {
                Refuse(ref refusals, ReviewFault.MustBeJudged, answer.Item, null);
            }

            return NotApplicable;
        }

        long parts = item.PartsOf(answer);
        if (parts < 0)
        {
            (refusals ??= []).Add(Unknown(answer, item));
            return 0;
        }

        if (parts < item.Full && item.Item.NeedsComment && string.IsNullOrWhiteSpace(answer.Comment))
        {
            Refuse(ref refusals, ReviewFault.CommentMissing, answer.Item, null);
        }

        if (parts < item.Full && item.Item.NeedsEvidence && answer.At is null)
        {
            Refuse(ref refusals, ReviewFault.EvidenceMissing, answer.Item, null);
        }

        return parts;
    }

    private static ReviewRefusal Unknown(ReviewAnswer answer, CompiledItem item) => new(ReviewFault.UnknownAnswer, answer.Item, TextOf(answer)) { Expected = item.AnswersInWords };

    private static string? TextOf(ReviewAnswer answer) => answer.Choice ?? answer.Points?.ToString(CultureInfo.InvariantCulture);

    private static void Refuse(ref List<ReviewRefusal>? refusals, ReviewFault fault, string? item, string? value) => (refusals ??= []).Add(new ReviewRefusal(fault, item, value));
}
