package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Trace;
import corewise.model.Way;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ChromeTraceFormatTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Way.class)
    void filesOfEveryWayKeepTheRulesOfTheFormatPlainAndAsGzip(Way way) throws IOException {
        for (long seed = 1; seed <= 25; seed++) {
            Trace trace = WayTraces.of(way, seed);
            Path plain = folder.resolve("run.corewise.json");
            Path folded = folder.resolve("run.corewise.json.gz");
            new TraceWriter().write(trace, plain);
            new TraceWriter().write(trace, folded);
            byte[] document = Files.readAllBytes(plain);
            assertEquals(List.of(), ChromeTraceFormat.breaches(document), "seed " + seed);
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(folded)))) {
                assertEquals(List.of(), ChromeTraceFormat.breaches(in.readAllBytes()), "seed " + seed);
            }
        }
    }

    @Test
    void unrulyTracesKeepTheRulesToo() throws IOException {
        for (long seed = 1; seed <= 25; seed++) {
            Path file = folder.resolve("run.corewise.json");
            new TraceWriter().write(SampleTraces.random(seed), file);
            assertEquals(List.of(), ChromeTraceFormat.breaches(Files.readAllBytes(file)), "seed " + seed);
        }
    }

    /** A check that finds nothing proves nothing: each rule is broken once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ph':'Q','name':'a','pid':1,'tid':1,'ts':0} | unknown ph",
                "{'ph':'i','pid':1,'tid':1,'ts':0} | no name",
                "{'ph':'i','name':'a','tid':1,'ts':0} | no pid",
                "{'ph':'i','name':'a','pid':1,'tid':1.5,'ts':0} | no tid",
                "{'ph':'i','name':'a','pid':1,'tid':1} | no ts",
                "{'ph':'i','name':'a','pid':1,'tid':1,'ts':-1} | no ts",
                "{'ph':'i','name':'a','pid':1,'tid':1,'ts':'0'} | no ts",
                "{'ph':'i','name':'a','pid':1,'tid':1,'ts':0,'s':'x'} | unknown s",
                "{'ph':'i','name':'a','pid':1,'tid':9,'ts':0} | has no name: 1/9",
                "{'ph':'i','name':'a','pid':9,'tid':1,'ts':0} | has no name: 9",
                "{'ph':'X','name':'a','pid':1,'tid':1,'ts':0} | no dur",
                "{'ph':'X','name':'a','pid':1,'tid':1,'ts':0,'dur':-1} | no dur",
                "{'ph':'X','name':'a','pid':1,'tid':1,'ts':0,'dur':5},{'ph':'X','name':'b','pid':1,'tid':1,'ts':4.999,"
                        + "'dur':5} | overlaps in part",
                "{'ph':'B','name':'a','pid':1,'tid':1,'ts':0} | never ends",
                "{'ph':'E','pid':1,'tid':1,'ts':0} | an end without a begin",
                "{'ph':'C','name':'a','pid':1,'tid':1,'ts':0,'args':{'a':'NaN'}} | numbers only",
                "{'ph':'i','name':'a','pid':1,'tid':1,'ts':0,'args':{'a':['NaN']}} | numbers that are none",
                "{'ph':'C','name':'a','pid':1,'tid':1,'ts':0,'args':{}} | numbers only",
                "{'ph':'b','name':'a','cat':'c','id':1,'pid':1,'tid':1,'ts':0} | never ends",
                "{'ph':'e','name':'a','cat':'c','id':1,'pid':1,'tid':1,'ts':0} | ends without a begin",
                "{'ph':'s','name':'a','cat':'c','id':1,'pid':1,'tid':1,'ts':0} | never arrives",
                "{'ph':'f','name':'a','cat':'c','id':1,'pid':1,'tid':1,'ts':0} | without a start",
                "{'ph':'M','name':'thread_name','pid':1,'tid':1,'args':{'name':'again'}} | named twice",
                "{'ph':'M','name':'thread_name','pid':1,'tid':2,'args':{}} | no name in args",
                "{'ph':'M','name':'colour','pid':1,'tid':2,'args':{}} | unknown metadata",
                "{'ph':'i','ph':'i','name':'a','pid':1,'tid':1,'ts':0} | twice in one object",
                "7 | not an object"
            },
            quoteCharacter = '~')
    void eachRuleIsChecked(String event, String breach) {
        String names = "{'ph':'M','name':'process_name','pid':1,'tid':0,'args':{'name':'p'}},"
                + "{'ph':'M','name':'thread_name','pid':1,'tid':1,'args':{'name':'t'}},";
        String document = "{'traceEvents':[" + names + event + "]}";
        List<String> found =
                ChromeTraceFormat.breaches(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertTrue(found.stream().anyMatch(each -> each.contains(breach)), found::toString);
    }

    @Test
    void aDocumentWithoutEventsIsNone() {
        assertEquals(
                List.of("there is no list traceEvents"),
                ChromeTraceFormat.breaches("{}".getBytes(StandardCharsets.UTF_8)));
    }
}
