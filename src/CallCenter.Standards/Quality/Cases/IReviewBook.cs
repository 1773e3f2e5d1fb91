namespace CallCenter.Standards.Quality;

/// <summary>What the book at hand has against events of the review of a contact.</summary>
internal interface IReviewBook
{
    /// <summary>All that it has against an event; empty where nothing.</summary>
    IEnumerable<ReviewCaseRefusalReason> Against(ReviewCase of, ReviewEvent next);

    /// <summary>The form and version that are nearest to those of a result; null where none are near.</summary>
    string? NearestForm(ReviewResult result);
}
