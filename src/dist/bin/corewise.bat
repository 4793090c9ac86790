@echo off
rem Starts Corewise with the first Java 25 or newer found in COREWISE_JAVA, JAVA_HOME, PATH and the
rem folders where installers put Java. All arguments go to the program; without any, the window opens.
setlocal EnableExtensions DisableDelayedExpansion

set "needed=25"
set "java="
set "silent="
for %%I in ("%~dp0..") do set "app=%%~fI"
if not exist "%app%\lib\jvm.args" goto :lost
rem In a list of files a semicolon ends a name.
if not "%app:;=%"=="%app%" goto :semicolon

if defined COREWISE_JAVA call :accept "%COREWISE_JAVA%"
if not defined java if defined COREWISE_JAVA call :accept "%COREWISE_JAVA%\bin\java.exe"
if not defined java if defined JAVA_HOME call :accept "%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%J in ('where java.exe 2^>nul') do call :accept "%%J"
if not defined java call :accept_below "%ProgramFiles%\Eclipse Adoptium"
if not defined java call :accept_below "%ProgramFiles%\Java"
if not defined java call :accept_below "%ProgramFiles%\Microsoft"
if not defined java call :accept_below "%ProgramFiles%\Zulu"
if not defined java call :accept_below "%ProgramFiles%\Amazon Corretto"
if not defined java call :accept_below "%ProgramFiles%\BellSoft"
if not defined java call :accept_below "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
if not defined java call :accept_below "%USERPROFILE%\.jdks"
if not defined java call :accept_below "%USERPROFILE%\.sdkman\candidates\java"
if not defined java call :accept_below "%USERPROFILE%\scoop\apps"
if not defined java goto :none

rem Options of this name beat those below; under the other name they do not, and standard output stays the program's alone.
if defined _JAVA_OPTIONS set "JAVA_TOOL_OPTIONS=%JAVA_TOOL_OPTIONS% %_JAVA_OPTIONS%"
set "_JAVA_OPTIONS="
rem The one option that no option below beats is put as one of those that they do.
if defined JAVA_TOOL_OPTIONS set "JAVA_TOOL_OPTIONS=%JAVA_TOOL_OPTIONS:-verbose:gc=-Xlog:gc%"
if defined JDK_JAVA_OPTIONS set "JDK_JAVA_OPTIONS=%JDK_JAVA_OPTIONS:-verbose:gc=-Xlog:gc%"

rem What is only told, such as the version, is told sooner without a file that is read whole first.
for %%O in (-h --help -V --version) do if "%~1"=="%%O" set "cache="

rem Named one by one: a file of loaded classes fits only the class path that it was made with.
set "jars="
for %%J in ("%app%\lib\*.jar") do call :add_jar "%%J"
set "options="
rem The program makes one that is missing, or that does not fit, as in a folder that was copied.
if defined cache set options="-Dcorewise.startCache=%cache%"
rem Verified, for one that was damaged would end the program.
if defined cache if exist "%cache%" set options="-XX:AOTCache=%cache%" -XX:+VerifySharedSpaces %options%
rem Only what works, records and reads files is compiled at its best.
set "rules=%app%\lib\compiling.directives"
if exist "%rules%" set options="-XX:CompilerDirectivesFile=%rules%" %options%
"%java%" "@%app%\lib\jvm.args" --module-path "%app%\lib\javafx" %options% --class-path "%jars%" corewise.Main %*
exit /b %ERRORLEVEL%

:lost
echo Corewise does not find its own folder from %~f0: start bin\corewise.bat there. 1>&2
exit /b 3

:semicolon
echo Corewise cannot run from a folder with a semicolon in its name: %app% 1>&2
exit /b 3

:none
if defined silent echo Corewise needs Java %needed% or newer, and %silent% cannot be started: try it with -version. 1>&2
if defined silent exit /b 3
echo Corewise needs Java %needed% or newer and found none: install a JDK %needed%, for example Eclipse Temurin from https://adoptium.net, or set COREWISE_JAVA to its folder. 1>&2
exit /b 3

rem Sets java to the program %1, and cache to its file of loaded classes, if it is new enough and nothing was found before.
:accept
if defined java exit /b 0
if not exist "%~1" exit /b 0
if exist "%~1\" exit /b 0
call :read_release "%~dp1.."
rem An old one need not be asked.
if not defined told goto :ask
if %told% LSS %needed% exit /b 0
:ask
rem A Java that made such a file has run this program: to ask it for its version would take its time.
if defined cache if exist "%cache%" goto :accepted
set "told="
for /f "tokens=3" %%V in ('""%~1" -version 2>&1" ^| findstr /c:" version "') do set "told=%%~V"
if not defined told set "silent=%~1"
call :number
if not defined told exit /b 0
if %told% LSS %needed% exit /b 0
:accepted
set "java=%~1"
exit /b 0

rem Reads the release file of the Java home %1: sets told to the number of its version, empty where it tells none, and
rem cache to the file of loaded classes for it, which is named by what tells this Java from any other.
:read_release
set "told="
set "build="
set "cache="
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,* delims==" %%K in ("%~1\release") do (
  if "%%K"=="JAVA_VERSION" set "told=%%~L"
  if "%%K"=="JAVA_RUNTIME_VERSION" if not defined build set "build=%%~L"
  if "%%K"=="IMPLEMENTOR_VERSION" set "build=%%~L"
)
call :number
if not defined build exit /b 0
for /f "delims=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._+-" %%R in ("%build%") do exit /b 0
set "cache=%app%\lib\start-%build%.aot"
exit /b 0

rem Leaves of told the number that it begins with; nothing where it begins with none, or with one too long for a version.
:number
if not defined told exit /b 0
for /f "delims=.-+_ " %%V in ("%told%") do set "told=%%V"
for /f "delims=0123456789" %%R in ("%told%") do set "told="
if not defined told exit /b 0
if not "%told:~4%"=="" set "told="
exit /b 0

:add_jar
if defined jars set "jars=%jars%;%~1"
if not defined jars set "jars=%~1"
exit /b 0

rem Tries every Java home directly below the folder %1.
:accept_below
if not exist "%~1\" exit /b 0
for /d %%H in ("%~1\*") do call :accept "%%~fH\bin\java.exe"
for /d %%H in ("%~1\*") do call :accept "%%~fH\current\bin\java.exe"
exit /b 0
