using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Goes through the texts of a book for people, in the order of the book.</summary>
internal static class BookTexts
{
    /// <summary>Where the texts stand that are not in a language.</summary>
    public static ImmutableArray<string> Without(StandardBook book, string language)
    {
        ImmutableArray<string>.Builder places = ImmutableArray.CreateBuilder<string>();
        Walk(Root(book), BookForm.Book, "", language, (pointer, _) => places.Add(pointer));
        return places.DrainToImmutable();
    }

    /// <summary>The book with every text that is not in a language in it: in English, or Chinese where it has no English.</summary>
    public static StandardBook Filled(StandardBook book, string language)
    {
        MergedNode root = Root(book);
        Walk(root, BookForm.Book, "", language, (_, text) => text.Set(language, MergedNode.Of(0, "", text.Text(LocalizedText.EnglishTag) ?? text.Text(LocalizedText.ChineseTag)!)));
        return StandardBook.Parse(MergedText.Of(root).Span, new BookReadOptions { Records = book.Records });
    }

    private static MergedNode Root(StandardBook book)
    {
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        return new MergedNode(0, "", json.RootElement.Clone());
    }

    private static void Walk(MergedNode node, Form form, string pointer, string language, Action<string, MergedNode> missing)
    {
        form = form.Bare;
        if (form.Type == typeof(LocalizedText))
        {
            if (node.Find(language) is null)
            {
                missing(pointer, node);
            }
        }
        else if (node.Kind == JsonValueKind.Array && form.Kind == FormKind.Array)
        {
            for (int i = 0; i < node.Items.Count; i++)
            {
                Walk(node.Items[i], form.Parts[0], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), language, missing);
            }
        }
        else if (node.Kind == JsonValueKind.Object && !form.Members.IsEmpty)
        {
            foreach ((string name, MergedNode value) in node.Members.ToArray())
            {
                if (UnionCases.MemberOf(form, node, name, default) is { } member)
                {
                    Walk(value, member.Form, $"{pointer}/{JsonPointer.Escape(name)}", language, missing);
                }
            }
        }
    }
}
