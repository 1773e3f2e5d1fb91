using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>Nothing that a form says can be taken from it without a test noticing: each member is left out in turn, and what is read back then must differ, or not be read.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class FormMutationTests
{
    private static readonly Dictionary<string, StandardBook> Users = FindUsers();

    public static TheoryData<string> Members => [.. Users.Keys];

    [Fact]
    public void Books_are_equal_by_value_and_by_text_after_writing_and_reading() => Assert.All(BookForms.Books, book =>
    {
        string text = FormText.Document(BookForm.Book, book);
        StandardBook read = Read(text)!;

        Assert.Null(DeepEquality.Difference(book, read));
        Assert.Equal(text, FormText.Document(BookForm.Book, read));
        Assert.Equal(book, read);
    });

    [Fact]
    public void Every_member_of_every_form_occurs_in_the_books()
    {
        string[] all = [.. BookForms.Written.SelectMany(form => form.Members.Select(member => BookForms.NameOf(form, member.Name))).Distinct()];

        Assert.Equal("", string.Join(", ", all.Except(Users.Keys)));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Leaving_a_member_out_is_noticed(string member)
    {
        StandardBook book = Users[member];
        string text = FormText.Document(BookForm.Book, book, (form, name) => BookForms.NameOf(form, name) == member);

        StandardBook? read = Read(text);

        Assert.True(read is null || DeepEquality.Difference(book, read) is not null, $"{member} may be left out without a change.");
    }

    private static StandardBook? Read(string text)
    {
        var reader = new FormReader(new FindingList());
        using OpenJson document = JsonText.Open(Encoding.UTF8.GetBytes(text), reader.Findings)!;
        return BookForm.Book.TryRead(document.RootElement, reader, out StandardBook book) && !reader.Findings.HasErrors ? book : null;
    }

    /// <summary>For each member that some book uses, the first book that does.</summary>
    private static Dictionary<string, StandardBook> FindUsers()
    {
        var users = new Dictionary<string, StandardBook>(StringComparer.Ordinal);
        foreach (StandardBook book in BookForms.Books)
        {
            FormText.Document(BookForm.Book, book, (form, name) =>
            {
                users.TryAdd(BookForms.NameOf(form, name), book);
                return false;
            });
        }

        return users;
    }
}
