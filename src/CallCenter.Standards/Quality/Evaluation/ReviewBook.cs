namespace CallCenter.Standards.Quality;

/// <summary>A compiled section, as the review of a contact asks it.</summary>
/// <param name="quality">The section.</param>
internal sealed class ReviewBook(QualityEvaluator quality) : IReviewBook
{
    public IEnumerable<ReviewCaseRefusalReason> Against(ReviewCase of, ReviewEvent next) => ReviewCaseBook.Against(quality, of, next);

    public string? NearestForm(ReviewResult result) => quality.NearestForm(result.Form, result.Version);
}
