namespace CallCenter.Standards.Book;

/// <summary>A book of a timeline, and where it was named.</summary>
/// <param name="Index">The place among those that were given, from 0.</param>
/// <param name="Book">The book and its days.</param>
internal sealed record PlacedBook(int Index, TimelineBook Book)
{
    /// <summary>Where findings on it are.</summary>
    public string Pointer => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/standards/{Index}");
}
