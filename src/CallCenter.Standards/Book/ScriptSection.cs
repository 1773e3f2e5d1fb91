using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>scripts</c>, left out where there are none.</summary>
internal static class ScriptSection
{
    public static Section<ScriptCatalogue, ServiceScripts> Create(int index) => new("scripts")
    {
        Index = index,
        Chinese = "服务话术",
        English = "Scripts",
        Form = ScriptForms.Catalogue,
        Empty = ScriptCatalogue.Empty,
        Evaluator = Compile,
    };

    private static ServiceScripts? Compile(Located<ScriptCatalogue> section, BookCompilation book)
    {
        var compiler = new ScriptCompiler(section, book.ValuesOf("channel"), book.Record(Contact.Schema.Definition.Name), book.Findings);
        ServiceScripts? scripts = compiler.Compile();
        book.Scripts = compiler.Codes;
        return scripts;
    }
}
