@echo off
rem Starts Corewise with the first Java 25 or newer found in COREWISE_JAVA, JAVA_HOME, PATH and the
rem folders where installers put Java. All arguments go to the program; without any, the window opens.
setlocal EnableExtensions DisableDelayedExpansion

set "needed=25"
set "java="
for %%I in ("%~dp0..") do set "app=%%~fI"

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

if not defined java (
  echo Corewise needs Java %needed% or newer and found none: install a JDK %needed%, for example Eclipse Temurin from https://adoptium.net, or set COREWISE_JAVA to its folder. 1>&2
  exit /b 3
)

"%java%" "@%app%\lib\jvm.args" --module-path "%app%\lib\javafx" --class-path "%app%\lib\*" corewise.Main %*
exit /b %ERRORLEVEL%

rem Sets java to the program %1 if it is new enough and nothing was found before. The version is the
rem JAVA_VERSION of the release file; a Java without one is asked, which is slow.
:accept
if defined java exit /b 0
if not exist "%~1" exit /b 0
if exist "%~1\" exit /b 0
set "version="
if exist "%~dp1..\release" for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%~dp1..\release"') do set "version=%%~V"
if not defined version for /f "tokens=3" %%V in ('""%~1" -version 2>&1" ^| findstr /c:" version "') do set "version=%%~V"
if not defined version exit /b 0
for /f "delims=.-+_ " %%V in ("%version%") do set "version=%%V"
set "major=0"
set /a "major=version" 2>nul
if not errorlevel 1 if %major% GEQ %needed% set "java=%~1"
exit /b 0

rem Tries every Java home directly below the folder %1.
:accept_below
if not exist "%~1\" exit /b 0
for /d %%H in ("%~1\*") do call :accept "%%~fH\bin\java.exe"
for /d %%H in ("%~1\*") do call :accept "%%~fH\current\bin\java.exe"
exit /b 0
