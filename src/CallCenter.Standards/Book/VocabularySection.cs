using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>vocabulary</c>: the values of the fields that areas share; left out where none is closed.</summary>
internal static class VocabularySection
{
    public static Section<VocabularyCatalogue, Vocabulary> Create(int index) => new("vocabulary")
    {
        Index = index,
        Chinese = "统一用词",
        English = "Vocabulary",
        Form = FieldVocabularyForms.Catalogue,
        Empty = VocabularyCatalogue.Empty,
        Evaluator = Compile,
    };

    private static Vocabulary Compile(Located<VocabularyCatalogue> section, BookCompilation book) =>
        book.Vocabulary = new VocabularyCompiler(section, book.Book.AllRecords, DefinedValues.Of(book), ComparedFields.Of(section, book.Book.AllRecords, book.Findings), book.Findings).Compile();
}
