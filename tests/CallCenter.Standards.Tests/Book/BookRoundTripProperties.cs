using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Book;

public sealed class BookRoundTripProperties
{
    [Property(Arbitrary = [typeof(StandardBooks)])]
    public void A_book_read_from_its_json_has_the_same_json(StandardBook book)
    {
        string json = book.ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
    }

    [Property(Arbitrary = [typeof(StandardBooks)])]
    public void A_book_read_from_its_json_is_the_same_in_every_property(StandardBook book) =>
        Assert.Null(DeepEquality.Difference(book, StandardBook.Parse(book.ToJson())));
}
