namespace CallCenter.Standards.Book;

/// <summary>An entry of a book that others may name: a coded item of a section's list, a table, or a target of a policy.</summary>
/// <param name="List">The list that it is of, by its path from the root of the book.</param>
/// <param name="ListName">What people call such an entry.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Code">Its code, after that of the entry around.</param>
/// <param name="Name">Its name, after that of the entry around.</param>
/// <param name="Around">The number of the entry around; −1 where there is none.</param>
internal sealed record BookEntry(string List, LocalizedText ListName, string Pointer, string Code, LocalizedText Name, int Around);
