namespace CallCenter.Standards.Book;

/// <summary>What a layer took out of a book.</summary>
/// <param name="Path">The way to it by names: <c>kpis/kpis/connect-rate</c>.</param>
/// <param name="Name">What it was named by.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Pointer">Where the layer says so.</param>
internal sealed record Removal(string Path, string Name, int Layer, string Pointer);
