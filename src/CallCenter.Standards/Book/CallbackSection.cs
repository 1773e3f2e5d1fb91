using CallCenter.Standards.Callbacks;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>callbacks</c>: who is called back and when, and how customers are tried; left out where there are none.</summary>
internal static class CallbackSection
{
    public static Section<CallbackCatalogue, CallbackEvaluator> Create(int index) => new("callbacks")
    {
        Index = index,
        Chinese = "客户回访",
        English = "Callbacks",
        Form = CallbackForms.Catalogue,
        Empty = CallbackCatalogue.Empty,
        Evaluator = static (section, book) => new CallbackCompiler(
            section,
            book.Part(Sections.Calendars),
            new CallbackNames(book.Calendars, book.ValuesOf("channel"), book.ValuesOf("segment"), book.Roles, book.Scripts),
            book.Record(CallbackOccasion.Schema.Definition.Name),
            book.Findings).Compile(),
        References = CallbackCycles.Check,
    };
}
